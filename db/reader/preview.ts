import type { Site } from '@/lib/formats/html/page';
import { previewPage } from '@/lib/formats/html/reader-page';
import type { Actor } from '@/lib/review/facts';
import type { Database } from '../connection/open';
import { edition } from '../read/edition';
import { read } from '../read/read';

interface AskedPreview {
  viewer: Actor;
  pieceId: string;
  now: string;
  /** The thread knows no address of its own. */
  site: Site;
  back: string;
  /** The page that a withheld correction would leave. */
  without: boolean;
}

/** HTML that readers would get if the piece ran as it stands now. null: not theirs to read. */
export function preview(db: Database, { viewer, pieceId, now, site, back, without }: AskedPreview): string | null {
  const view = read(viewer, (reading) => edition(reading, pieceId), { db, now });
  return view && previewPage(view.content, { site, now, back, without });
}
