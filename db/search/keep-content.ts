import type { Content } from '@/lib/review/events';
import type { Database } from '../connection/open';
import { indexWords } from './index-words';

interface Kept {
  kind: Content['kind'];
  ref: string;
  digest: string;
  /** JSON. */
  body: string;
}

/** What the search knows of a piece's counterpoints and of the people accused in it. Who may find which is asked when somebody searches. The caller holds the transaction. */
export function keepContent(db: Database, pieceId: string, { kind, ref, digest, body }: Kept): void {
  if (kind !== 'counterpoint' && kind !== 'accused') return;
  const { text, name } = JSON.parse(body) as { text?: string; name?: string };
  indexWords(db, { pieceId, place: kind, ref, source: digest, words: text ?? name ?? '' });
}
