import { blockPart, type TextPart } from '@/lib/text/block-part';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { versionRef } from '../load/versions';

interface Heads {
  headline: string;
  standfirst: string;
}
// A content can hold a megabyte of JSON: only these two lines come out of SQLite.
const heads = statement((db) =>
  db.$client.prepare<[string], Heads>(
    `SELECT json_extract(body, '$.content.headline') AS headline, json_extract(body, '$.content.standfirst') AS standfirst
     FROM contents WHERE kind = 'version' AND ref = ? AND body IS NOT NULL`,
  ),
);
const blocks = statement((db) =>
  db.$client
    .prepare<[string, number, number], number>('SELECT block FROM sentences WHERE piece_id = ? AND version = ? AND "index" = ?')
    .pluck(),
);

const current = statement((db) =>
  db.$client.prepare<[string], number>('SELECT current_version FROM pieces WHERE id = ?').pluck(),
);
const currentVersion = once((db: Database, pieceId: string) => current(db).get(pieceId) ?? 0);
const headsOf = once((db: Database, pieceId: string, version: number) => heads(db).get(versionRef(pieceId, version)) ?? null);
const blockOf = once((db: Database, pieceId: string, version: number, index: number) => blocks(db).get(pieceId, version, index));

/** The part of a piece in which a sentence of its current version stands, by its index. */
export const currentSentenceParts = (db: Database) => (pieceId: string, index: number) =>
  sentenceParts(db, pieceId)(currentVersion(db, pieceId), index);

/**
 * The part of the piece in which a version's sentence stands, by its index; of an erased text every sentence is of the text. `known`: sentences of a version that
 * are read already.
 */
export function sentenceParts(
  db: Database,
  pieceId: string,
  known?: { version: number; sentences: readonly { block: number }[] },
): (version: number, index: number) => TextPart {
  return (version, index) => {
    const content = headsOf(db, pieceId, version);
    const block = version === known?.version ? known.sentences[index]?.block : content && blockOf(db, pieceId, version, index);
    return content && typeof block === 'number' ? blockPart(content, block) : 'text';
  };
}
