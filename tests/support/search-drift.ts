import type { Database } from '@/db/connection/open';
import { readable } from '@/lib/text/searchable';

interface Entry {
  piece: string;
  place: string;
  ref: string;
  words: string;
}
// A second reading: every text that can be searched for, out of the tables that it stands in.
const shouldBe = `SELECT p.id AS piece, 'title' AS place, '' AS ref,
    coalesce(CASE WHEN p.current_version > 0 THEN json_extract(c.body, '$.content.headline') || char(10) || json_extract(c.body, '$.content.standfirst')
      ELSE json_extract(d.content, '$.headline') || char(10) || json_extract(d.content, '$.standfirst') END, '') AS words
    FROM pieces p LEFT JOIN contents c ON c.kind = 'version' AND c.ref = p.id || ':' || p.current_version LEFT JOIN drafts d ON d.piece_id = p.id
  UNION ALL SELECT p.id, 'text', '', coalesce(json_extract(c.body, '$.text'), '') FROM pieces p
    JOIN contents c ON c.kind = 'version' AND c.ref = p.id || ':' || p.current_version
  UNION ALL SELECT p.id, 'topic', '', (SELECT coalesce(group_concat(value, ', '), '') FROM json_each(p.topics)) FROM pieces p
  UNION ALL SELECT p.id, 'author', '', (SELECT coalesce(group_concat(d.name, ', ' ORDER BY d.name), '') FROM people_details d
    WHERE d.person_id IN (SELECT person_id FROM piece_authors WHERE piece_id = p.id)) FROM pieces p
  UNION ALL SELECT a.piece_id, 'accused', a.id, coalesce(json_extract(c.body, '$.name'), '') FROM accused a JOIN contents c ON c.kind = 'accused' AND c.ref = a.id
  UNION ALL SELECT n.piece_id, 'counterpoint', n.id, coalesce(json_extract(c.body, '$.text'), '') FROM counterpoints n
    JOIN contents c ON c.kind = 'counterpoint' AND c.ref = n.id`;
const is = `SELECT s.piece_id AS piece, s.place, s.ref, x.words FROM search_index x LEFT JOIN search_entries s ON s.id = x.rowid`;

/** What the search has and should not, and what it lacks; and lists with another headline than the piece has. */
export function searchDrift(db: Database): string[] {
  const lines = (sql: string) =>
    db.$client
      .prepare<[], Entry>(sql)
      .all()
      .filter(({ words }) => words.trim() !== '')
      .map((entry) => JSON.stringify({ ...entry, words: readable(entry.words).trim() }))
      .toSorted();
  const [should, has] = [lines(shouldBe), lines(is)];
  const texts = lines(
    "SELECT piece_id AS piece, 'title' AS place, '' AS ref, headline || char(10) || standfirst AS words FROM piece_texts",
  );
  const titles = should.filter((line) => line.includes('"place":"title"'));
  const without = (some: string[], others: string[]) => {
    const known = new Set(others);
    return some.filter((line) => !known.has(line));
  };
  return [
    ...without(should, has).map((line) => `not in the search: ${line}`),
    ...without(has, should).map((line) => `in the search: ${line}`),
    ...without(titles, texts).map((line) => `not in lists: ${line}`),
    ...without(texts, titles).map((line) => `in lists: ${line}`),
    ...(has.length === new Set(has).size ? [] : ['twice in the search']),
  ];
}
