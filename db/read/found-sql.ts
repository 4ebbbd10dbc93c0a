import { searchPlaces } from '@/lib/review/search-places';
import { opensSql, seesSql } from './sees-sql';

/** May the viewer find `search_entries s` of `pieces p`? Takes @me and @editor. What a view of theirs does not show them, the search does not know. */
const mayFindSql = `${seesSql} AND (s.place NOT IN ('text', 'counterpoint') OR ${opensSql})
  AND (s.place <> 'counterpoint' OR EXISTS (SELECT 1 FROM counterpoints n WHERE n.id = s.ref AND (n.posted = 1 OR n.by = @me)))`;

/**
 * Of the JSON array @words (`matchWord`) each word in each text that the viewer may find: `hits`; and the pieces that have all of them, in whichever of their texts:
 * `found`, with `rank` 0 where the title has them all. How often a word stands elsewhere is never asked, so that no order tells of what the viewer may not see.
 */
export const foundSql = `hits AS MATERIALIZED (
    SELECT w.key AS word, s.id, s.piece_id, s.place
    FROM json_each(@words) w CROSS JOIN search_index x CROSS JOIN search_entries s ON s.id = x.rowid CROSS JOIN pieces p ON p.id = s.piece_id
    WHERE x.search_index MATCH w.value AND ${mayFindSql}),
  found AS MATERIALIZED (
    SELECT piece_id, count(DISTINCT CASE WHEN place = 'title' THEN word END) < json_array_length(@words) AS rank
    FROM hits GROUP BY piece_id HAVING count(DISTINCT word) = json_array_length(@words))`;

/** Of `hits`, the text of a piece that has most of the words; of several the first in the order of `searchPlaces`. */
export const bestHitSql = (pieceId: string) => `(SELECT h.id FROM hits h WHERE h.piece_id = ${pieceId} GROUP BY h.id
  ORDER BY count(*) DESC, instr('${searchPlaces.join(' ')}', h.place) LIMIT 1)`;
