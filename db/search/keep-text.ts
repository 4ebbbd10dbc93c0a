import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { textAt } from '../load/versions';
import { indexWords } from './index-words';

const currentOf = statement((db) =>
  db.$client.prepare<[string], number>('SELECT current_version FROM pieces WHERE id = ?').pluck(),
);

/** Puts the text of a piece's current version into the index. The caller holds the transaction. */
export function keepText(db: Database, pieceId: string): void {
  const version = currentOf(db).get(pieceId) ?? 0;
  if (version === 0) return;
  const words = textAt(db, pieceId, version) ?? '';
  indexWords(db, { pieceId, place: 'text', ref: '', source: sourceOfVersion(version), words });
}

/** What an entry of the index says it was made from. */
export const sourceOfVersion = (version: number) => `version ${version}`;
