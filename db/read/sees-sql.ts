/**
 * `sees` of the permission table as a condition on `pieces p`, for lists: filters, counts and cursors work on what is left. Takes @me and @editor. A test proves
 * that it agrees with `sees` on every kind of viewer and piece.
 */
export const seesSql = `(EXISTS (SELECT 1 FROM piece_authors a WHERE a.piece_id = p.id AND a.person_id = @me)
  OR (@editor AND (p.current_version > 0 OR p.created_by = @me AND p.review = 'draft'))
  OR EXISTS (SELECT 1 FROM assignments s WHERE s.piece_id = p.id AND s.person_id = @me AND s.status IN ('invited', 'accepted', 'done', 'lapsed')))`;

/** The text of a version stands in its content; a piece without one has only its draft, which nobody but its authors is shown. */
export const teaserSql = (field: 'headline' | 'standfirst') => `coalesce(CASE WHEN p.current_version > 0
  THEN (SELECT json_extract(c.body, '$.content.${field}') FROM contents c WHERE c.kind = 'version' AND c.ref = p.id || ':' || p.current_version)
  ELSE (SELECT json_extract(d.content, '$.${field}') FROM drafts d WHERE d.piece_id = p.id) END, '')`;

/** Both as a JSON array, for what is shown: a version's content can hold a megabyte, and is gone through once. null where there is none. */
export const teaserPair = `CASE WHEN p.current_version > 0
  THEN (SELECT json_extract(c.body, '$.content.headline', '$.content.standfirst') FROM contents c WHERE c.kind = 'version' AND c.ref = p.id || ':' || p.current_version)
  ELSE (SELECT json_extract(d.content, '$.headline', '$.standfirst') FROM drafts d WHERE d.piece_id = p.id) END`;

/**
 * Every word of the JSON array @words stands in headline or standfirst. The text is opened once per piece: LIMIT keeps SQLite from opening it again for each word.
 * Letters beyond ASCII are compared as they are written.
 */
export const wordsSql = `(@words = '[]' OR NOT EXISTS (SELECT 1 FROM (SELECT lower(${teaserPair}) AS text LIMIT 1) x CROSS JOIN json_each(@words) w
  WHERE x.text IS NULL OR instr(x.text, w.value) = 0))`;

/** What @words takes: as the words stand inside a JSON string. */
export const wordsOf = (words: readonly string[]) => JSON.stringify(words.map((word) => JSON.stringify(word).slice(1, -1)));
