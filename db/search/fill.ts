import type { Content } from '@/lib/review/events';
import type { Database } from '../connection/open';
import { log } from '../logger';
import { keepContent } from './keep-content';
import { keepPiece } from './keep-piece';
import { keepLeftTextsNow } from './later';

interface Row {
  pieceId: string;
  kind: Content['kind'];
  ref: string;
  digest: string;
  body: string;
}

/** From this many pieces on, the log says that the index is being filled: ten thousand take about a minute. */
const MANY = 200;

/** Texts and search of a newsroom from before it had them. What is there stays; earlier wordings, which are kept beside the last one, do not come in. */
export function fillSearch(db: Database): void {
  const { $client } = db;
  if (!$client.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'search_entries'").get()) return;
  const pieces = $client.prepare<[], string>('SELECT id FROM pieces').pluck().all();
  if (pieces.length >= MANY) log.info({ pieces: pieces.length }, 'filling the search: ten thousand pieces take about a minute');
  for (const id of pieces) {
    keepPiece(db, id);
    keepLeftTextsNow(db);
  }
  const missing = $client.prepare<[], Row>(
    `SELECT c.piece_id AS pieceId, c.kind, c.ref, c.digest, c.body FROM contents c
     WHERE (c.kind = 'counterpoint' AND EXISTS (SELECT 1 FROM counterpoints n WHERE n.id = c.ref) OR c.kind = 'accused' AND EXISTS (SELECT 1 FROM accused a WHERE a.id = c.ref))
       AND c.body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM search_entries s WHERE s.piece_id = c.piece_id AND s.place = c.kind AND s.ref = c.ref)`,
  );
  for (const { pieceId, ...content } of missing.all()) keepContent(db, pieceId, content);
}
