import type { PieceFacts } from '@/lib/review/facts';
import { type OlderText } from '@/lib/text/keep-fingerprints';
import { segmenterVersion } from '@/lib/text/sentences';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { contentAt, sentencesAt, textAt } from '../load/versions';
import type { VersionBasis } from '../worker/build-version';

/** A draft, and which of its saves it is. */
interface DraftBasis extends Pick<VersionBasis, 'content' | 'writers' | 'savedBy'> {
  revision: number;
}

const draft = statement((db) =>
  db.$client.prepare<[string], DraftBasis>(
    'SELECT content, writers, saved_by AS savedBy, revision FROM drafts WHERE piece_id = ?',
  ),
);
const sentences = statement((db) =>
  db.$client
    .prepare<[string, number], string>(
      `SELECT json_group_array(json_object('start', start, 'end', "end", 'fingerprint', fingerprint, 'occurrence', occurrence, 'block', block, 'line', line,
         'since', since, 'dressSince', dress_since, 'contextSince', context_since, 'ownContextSince', own_context_since, 'writers', json(writers), 'cues', json(cues)) ORDER BY "index")
       FROM sentences WHERE piece_id = ? AND version = ?`,
    )
    .pluck(),
);
const lines = statement((db) =>
  db.$client.prepare<[string, number], string | null>('SELECT lines FROM versions WHERE piece_id = ? AND number = ?').pluck(),
);
const written = statement((db) =>
  db.$client
    .prepare<[string, string], string>(
      `SELECT json_group_array(json_object('fingerprint', fingerprint, 'writers', json(writers))) FROM (
         SELECT DISTINCT fingerprint, writers FROM sentences WHERE piece_id = ?
         UNION SELECT value ->> 'fingerprint', value -> 'writers' FROM versions, json_each(versions.lines) WHERE piece_id = ?)`,
    )
    .pluck(),
);
const foldedOtherwise = statement((db) =>
  db.$client.prepare<[string, string], number>('SELECT number FROM versions WHERE piece_id = ? AND segmenter <> ?').pluck(),
);
/** The highest number among its twins that somebody judged, of each sentence that had twins. Twins cut and put back are others. */
const twins = statement((db) =>
  db.$client
    .prepare<[string, string], [string, number]>(
      `SELECT fingerprint, max(occurrence) FROM (
         SELECT fingerprint, occurrence FROM dispositions WHERE piece_id = ?
         UNION ALL SELECT fingerprint, occurrence FROM claim_sentences WHERE piece_id = ?)
       GROUP BY fingerprint HAVING max(occurrence) > 0 ORDER BY fingerprint`,
    )
    .raw(),
);
// From where a person put it last, or else from where it was made.
const notes = statement((db) =>
  db.$client
    .prepare<[number, string], string>(
      `SELECT json_group_array(json_object('id', note.id, 'version', coalesce(placed.version, note.version),
         'start', coalesce(placed.start, note.start), 'end', coalesce(placed.end, note.end),
         'before', CASE WHEN now.state IS NULL THEN NULL ELSE json_object('state', now.state, 'start', now.start, 'end', now.end, 'since', now.since) END))
       FROM counterpoints note
       LEFT JOIN resolutions placed ON placed.counterpoint_id = note.id AND placed.version = note.placed_on
       LEFT JOIN resolutions now ON now.counterpoint_id = note.id AND now.version = ?
       WHERE note.piece_id = ? AND note.kind = 'passage' AND (note.outcome IS NULL OR note.outcome NOT IN ('withdrawn', 'cut'))`,
    )
    .pluck(),
);
const versions = statement((db) =>
  db.$client
    .prepare<[string], number>(
      `SELECT DISTINCT coalesce(placed_on, version) FROM counterpoints
       WHERE piece_id = ? AND kind = 'passage' AND (outcome IS NULL OR outcome NOT IN ('withdrawn', 'cut'))`,
    )
    .pluck(),
);

/** The draft as it is now; null where there is none. */
export const draftBasis = (db: Database, pieceId: string): DraftBasis | null => draft(db).get(pieceId) ?? null;

/** What a new version takes from the piece and from the version that it is made from. */
export const versionBasis = (
  db: Database,
  { id, lastVersion, lastLine }: Pick<PieceFacts, 'id' | 'lastVersion' | 'lastLine'>,
  base: number,
): Omit<VersionBasis, 'content' | 'writers' | 'savedBy'> => ({
  base,
  number: lastVersion + 1,
  nextLine: lastLine + 1,
  ...versionSentences(db, id, base),
  contentBefore: contentAt(db, id, base),
  earlier: written(db).get(id, id) ?? '[]',
  notes: notesToPlace(db, id, base),
  judgedTwins: twins(db).all(id, id),
  older: olderTexts(db, id),
  oldTexts: oldTexts(db, id, base),
});

/** A version's sentences and lines, in text order, with their writers: JSON. `linesBefore` is null where it was made before lines were stored. */
export const versionSentences = (
  db: Database,
  pieceId: string,
  version: number,
): Pick<VersionBasis, 'before' | 'linesBefore'> => ({
  before: sentences(db).get(pieceId, version) ?? '[]',
  linesBefore: lines(db).get(pieceId, version) ?? null,
});

/** The notes on passages that a new version has to find a place for: also those whose passage was cut, since it may be back. */
export const notesToPlace = (db: Database, pieceId: string, current: number): string => notes(db).get(current, pieceId) ?? '[]';

/** The texts of the current version, and of those from which notes are followed. One that was erased is missing. */
function oldTexts(db: Database, pieceId: string, current: number): [version: number, text: string][] {
  return [...new Set([...versions(db).all(pieceId), current])].flatMap((version): [number, string][] => {
    const text = textAt(db, pieceId, version);
    return text === null ? [] : [[version, text]];
  });
}

/** Versions whose sentences were stored under an earlier fold. One whose text was erased is missing. */
const olderTexts = (db: Database, pieceId: string): OlderText[] =>
  foldedOtherwise(db)
    .all(pieceId, segmenterVersion)
    .flatMap((version) => {
      const text = textAt(db, pieceId, version);
      const spans = sentencesAt(db, pieceId, version).map(({ start, end, fingerprint }) => ({ start, end, fingerprint }));
      return text === null ? [] : [{ text, sentences: spans }];
    });
