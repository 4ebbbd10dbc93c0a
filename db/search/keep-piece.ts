import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { indexWords } from './index-words';
import { keepText, sourceOfVersion } from './keep-text';
import { leaveText } from './later';

interface Source {
  version: number;
  /** UTF-16 units of the version's text. */
  length: number;
  /** Of the draft; null where there is none. */
  revision: number | null;
  topics: string;
  authors: string;
}
interface Texts {
  headline: string;
  standfirst: string;
}
const sourceOf = statement((db) =>
  db.$client.prepare<[string], Source>(
    `SELECT p.current_version AS version,
       coalesce((SELECT v.length FROM versions v WHERE v.piece_id = p.id AND v.number = p.current_version), 0) AS length, (SELECT d.revision FROM drafts d WHERE d.piece_id = p.id) AS revision,
       (SELECT coalesce(group_concat(t.value, ', '), '') FROM json_each(p.topics) t) AS topics,
       (SELECT coalesce(group_concat(d.name, ', ' ORDER BY d.name), '') FROM piece_authors a JOIN people_details d ON d.person_id = a.person_id
         WHERE a.piece_id = p.id) AS authors
     FROM pieces p WHERE p.id = ?`,
  ),
);
const keptOf = statement((db) =>
  db.$client.prepare<[string], { place: string; source: string }>(
    "SELECT place, source FROM search_entries WHERE piece_id = ? AND place IN ('title', 'text', 'topic', 'author') AND ref = ''",
  ),
);
const versionOf = statement((db) =>
  db.$client.prepare<[string], Texts>(
    `SELECT json_extract(body, '$.content.headline') AS headline, json_extract(body, '$.content.standfirst') AS standfirst
     FROM contents WHERE kind = 'version' AND ref = ? AND body IS NOT NULL`,
  ),
);
const draftOf = statement((db) =>
  db.$client.prepare<[string], Texts>(
    "SELECT json_extract(content, '$.headline') AS headline, json_extract(content, '$.standfirst') AS standfirst FROM drafts WHERE piece_id = ?",
  ),
);
const putTexts = statement((db) =>
  db.$client.prepare<[Texts & { pieceId: string }]>(
    `INSERT INTO piece_texts (piece_id, headline, standfirst) VALUES (@pieceId, @headline, @standfirst)
     ON CONFLICT (piece_id) DO UPDATE SET headline = excluded.headline, standfirst = excluded.standfirst`,
  ),
);
const nothing: Texts = { headline: '', standfirst: '' };
/** UTF-16 units: to take 2,000 words out of the index so that none stays in the file is 13 ms, and comes after the write. */
const LONG = 4_000;

/**
 * What lists and the search know of a piece itself: headline, standfirst and text of its current version, topics, authors. Of a piece that was never submitted they
 * know its draft's headline and standfirst. Costs a look where nothing changed. The caller holds the transaction.
 */
export function keepPiece(db: Database, pieceId: string): void {
  const now = sourceOf(db).get(pieceId);
  if (!now) return;
  const kept = new Map(
    keptOf(db)
      .all(pieceId)
      .map(({ place, source }) => [place, source]),
  );
  const source = now.version > 0 ? sourceOfVersion(now.version) : `draft ${now.revision ?? 0}`;
  if (kept.get('title') !== source) {
    const { headline, standfirst } = { ...nothing, ...current(db, pieceId, now.version) };
    putTexts(db).run({ pieceId, headline, standfirst });
    indexWords(db, { pieceId, place: 'title', ref: '', source, words: `${headline}\n${standfirst}` });
  }
  if (now.version > 0 && kept.get('text') !== source) (now.length < LONG ? keepText : leaveText)(db, pieceId);
  const { topics, authors } = now;
  if (kept.get('topic') !== topics) indexWords(db, { pieceId, place: 'topic', ref: '', source: topics, words: topics });
  if (kept.get('author') !== authors) indexWords(db, { pieceId, place: 'author', ref: '', source: authors, words: authors });
}

const current = (db: Database, pieceId: string, version: number): Partial<Texts> | undefined =>
  version > 0 ? versionOf(db).get(`${pieceId}:${version}`) : draftOf(db).get(pieceId);
