/**
 * `sees` of the permission table as a condition on `pieces p`, for lists: filters, counts and cursors work on what is left. Takes @me and @editor. A test proves
 * that it agrees with `sees` on every kind of viewer and piece.
 */
export const seesSql = `(@editor AND (p.current_version > 0 OR p.created_by = @me AND p.review = 'draft')
  OR EXISTS (SELECT 1 FROM piece_authors a WHERE a.piece_id = p.id AND a.person_id = @me)
  OR EXISTS (SELECT 1 FROM assignments s WHERE s.piece_id = p.id AND s.person_id = @me AND s.status IN ('invited', 'accepted', 'done', 'lapsed')))`;

/** The pieces that a person wrote or made: only these can they see before the desk has them. Takes @me and @editor. */
export const writtenSql = `SELECT piece_id FROM piece_authors WHERE person_id = @me UNION ALL SELECT id FROM pieces WHERE created_by = @me AND @editor`;

/** The same, and those that they were asked to review: a list of somebody's own begins here, not with all pieces. A piece can be there twice. */
export const ownSql = `${writtenSql} UNION ALL SELECT piece_id FROM assignments WHERE person_id = @me AND status IN ('invited', 'accepted', 'done', 'lapsed')`;

/** `see_text` of the permission table in the same way. */
export const opensSql = `(@editor OR EXISTS (SELECT 1 FROM piece_authors a WHERE a.piece_id = p.id AND a.person_id = @me)
  OR p.review NOT IN ('declined', 'withdrawn') AND EXISTS (SELECT 1 FROM assignments s WHERE s.piece_id = p.id AND s.person_id = @me AND s.status IN ('accepted', 'done')))`;
