import { anchorOf } from '../text/anchor';
import { type Resolution, resolverBetween } from '../text/resolve';
import type { Payloads } from './events';
import { notePlace } from './note-place';
import type { Rows } from './rows';

/** A note on a passage, and where it stands in the version before (null: nowhere yet). */
export interface NoteToPlace extends Pick<Rows['counterpoints'], 'id' | 'version' | 'start' | 'end'> {
  before: Pick<Rows['resolutions'], 'state' | 'score' | 'start' | 'end' | 'since'> | null;
}
/** The canonical texts of the versions that the notes were made on, and of the one before the new one. One that was erased is missing. */
export type OldTexts = readonly (readonly [version: number, text: string])[];

interface NewVersion {
  number: number;
  text: string;
  sentences: Payloads['version_made']['sentences'];
}

/**
 * Where each note stands in the new text: also one whose passage was cut, since it may be back. Resolved from the version it was made on, so that drift
 * cannot add up; only a note that a person put back (moved, with certainty) and that its first passage no longer leads to is followed from where they put it.
 */
export function placeNotes(
  notes: readonly NoteToPlace[],
  oldTexts: OldTexts,
  made: NewVersion,
): Payloads['version_made']['resolutions'] {
  const origins = new Map(oldTexts);
  const resolvers = new Map<number, ReturnType<typeof resolverBetween>>();
  const follow = (version: number, start: number | null, end: number | null): Resolution => {
    const text = origins.get(version);
    if (text === undefined || start === null || end === null) return { status: 'orphaned', why: 'unsure', score: 0 };
    const resolve = resolvers.get(version) ?? resolverBetween(text, made.text);
    resolvers.set(version, resolve);
    return resolve(anchorOf(text, start, end));
  };
  const current = made.number - 1;
  const textBefore = origins.get(current) ?? '';
  return notes.map((note) => {
    const first = follow(note.version, note.start, note.end);
    const { before } = note;
    const placed = before?.state === 'moved' && before.score === 1;
    const found = first.status === 'orphaned' && placed ? follow(current, before.start, before.end) : first;
    return { counterpointId: note.id, ...notePlace(found, made, before === null ? null : { ...before, text: textBefore }) };
  });
}
