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

/** Indexes counterpoints and accused people. Permissions are checked when somebody searches. The caller holds the transaction. */
export function keepContent(db: Database, pieceId: string, { kind, ref, digest, body }: Kept): void {
  if (kind !== 'counterpoint' && kind !== 'accused') return;
  const { text, name } = JSON.parse(body) as { text?: string; name?: string };
  indexWords(db, { pieceId, place: kind, ref, source: digest, words: text ?? name ?? '' });
}
