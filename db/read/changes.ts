import { keyOf, type SentenceFacts, type SentenceKey } from '@/lib/review/facts';
import { notesOfChanges } from '@/lib/review/notes-of-changes';
import type { ChangesView } from '@/lib/review/views/text';
import { blockPart } from '@/lib/text/block-part';
import { changedPassages } from '@/lib/text/changed-passages';
import { sentencesAt } from '../load/versions';
import { query } from '../query';
import { dispositionsSeen } from './dispositions-seen';
import type { Reading } from './read';
import { reader, summaryOf } from './versions';
import { versionBody } from './written';

interface Asked {
  id: string;
  me: string;
}
interface Placed {
  id: string;
  placedOn: number | null;
  version: number;
  start: number;
  end: number;
}
// What the viewer may not see yet is not asked for: a note or a claim that is not posted is its maker's alone.
const places = query((db) =>
  db.$client.prepare<[Asked & { from: number; to: number }], Placed>(
    `SELECT n.id, n.placed_on AS placedOn, r.version, r.start, r.end FROM resolutions r JOIN counterpoints n ON n.id = r.counterpoint_id
     WHERE r.piece_id = @id AND r.version IN (@from, @to) AND r.start IS NOT NULL AND (n.posted = 1 OR n.by = @me) ORDER BY n.code = 0, n.code, n.made_at, n.rowid`,
  ),
);
const claims = query((db) =>
  db.$client.prepare<[Asked], SentenceKey & { id: string }>(
    `SELECT c.id, k.fingerprint, k.occurrence FROM claim_sentences k JOIN claims c ON c.id = k.claim_id
     WHERE k.piece_id = @id AND (c.posted = 1 OR c.by = @me) ORDER BY c.at, c.id`,
  ),
);
/** What changed from version `from` to the current one. null where either is not there for this viewer. */
export function changes(reading: Reading, pieceId: string, from: number): ChangesView | null {
  const found = reader(reading, pieceId);
  if (!found) return null;
  const { tx, viewer } = reading;
  const side = (number: number) => {
    const row = found.versions.find((one) => one.number === number);
    const body = row && versionBody(tx, pieceId, number);
    if (!row || !body) return null;
    return {
      ...body,
      view: { ...summaryOf(row, found.people), content: body.content },
      sentences: sentencesAt(tx, pieceId, number),
      part: (block: number) => blockPart(body.content, block),
    };
  };
  const to = found.piece.row.currentVersion;
  const [older, newer] = [side(from), side(to)];
  if (!older || !newer) return null;

  const me = { id: pieceId, me: viewer.personId };
  const placed = places(tx).all({ ...me, from, to });
  const present = new Set(newer.sentences.map(keyOf));
  const claimed = claims(tx)
    .all(me)
    .filter((one) => !present.has(keyOf(one)));
  const said = dispositionsSeen(tx, pieceId, viewer.personId);
  const passages = changedPassages(older, newer, (index) => (newer.sentences[index]?.since ?? 0) > from);
  const rows = passages.map((passage) => ({
    ...passage,
    was: passage.before.flatMap((index) => older.sentences[index] ?? []),
    now: passage.after.flatMap((index) => newer.sentences[index] ?? []),
  }));
  const on = (version: number, sentences: readonly SentenceFacts[]) =>
    placed
      .filter((one) => one.version === version && sentences.some(({ start, end }) => one.start < end && one.end > start))
      .map((one) => one.id);
  const notes = notesOfChanges(
    rows.map(({ kind, was, now }) => ({ moved: kind === 'moved', now: on(to, now), was: on(from, was) })),
    new Set(placed.flatMap((one) => (one.placedOn !== null && one.placedOn > from ? [one.id] : []))),
  );
  return {
    from: older.view,
    to: newer.view,
    passages: rows.map(({ kind, was, now, at, parts }, number) => {
      const keys = new Set(was.map(keyOf));
      return {
        kind,
        sentences: now.map(({ index, block, since }) => ({ index, part: newer.part(block), since })),
        was: was.map((one) => ({
          index: one.index,
          part: older.part(one.block),
          disposition: said.get(keyOf(one)) ?? null,
        })),
        parts,
        beside: [at[0] - 1, at[1]].filter((index) => newer.sentences[index] !== undefined),
        notes: notes[number] ?? [],
        lostClaims: [...new Set(claimed.filter((one) => keys.has(keyOf(one))).map((one) => one.id))],
      };
    }),
  };
}
