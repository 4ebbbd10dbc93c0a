import { anchorOf } from '../text/anchor';
import { type Resolution, resolverBetween } from '../text/resolve';
import { ALIGN } from '../text/thresholds';
import { similarityIndex } from '../text/word-similarity';
import type { Payloads } from './events';
import { notePlace } from './note-place';
import type { Rows } from './rows';

/** A note on a passage: where it was put last by a person, and where it stands in the version before (null: nowhere yet). */
export interface NoteToPlace extends Pick<Rows['counterpoints'], 'id' | 'version' | 'start' | 'end'> {
  before: Pick<Rows['resolutions'], 'state' | 'start' | 'end' | 'since'> | null;
}
/** The canonical texts of the versions that the notes were put on, and of the one before the new one. One that was erased is missing. */
export type OldTexts = readonly (readonly [version: number, text: string])[];

type Sentence = { fingerprint: string; occurrence: number; start: number; end: number };
interface NewVersion {
  number: number;
  /** The version that it was made from. */
  base: number;
  text: string;
  sentences: Payloads['version_made']['sentences'];
}

/**
 * Where each note stands in the new text: also one whose passage was cut, since it may be back. Resolved from the version it was made on, so that drift
 * cannot add up; one that a person gave another passage, from the version on which they did.
 */
export function placeNotes(
  notes: readonly NoteToPlace[],
  oldTexts: OldTexts,
  sentencesBefore: readonly Sentence[],
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
  const old = { text: origins.get(made.base) ?? '', sentences: sentencesBefore };
  const now = { ...made, isLike: likeness(made) };
  return notes.map(({ id, version, start, end, before }) => {
    const place = notePlace(follow(version, start, end), now, { placedOn: version, before: before && { ...before, ...old } });
    return { counterpointId: id, ...place };
  });
}

/** Whether sentences that came in with this version are like a passage: more than half of the words, or nearly all of the shorter one's. */
function likeness({ number, text, sentences }: NewVersion): (passage: string) => boolean {
  let similar: ReturnType<typeof similarityIndex> | undefined;
  return (passage) => {
    similar ??= similarityIndex(
      sentences.filter((sentence) => sentence.since === number).map(({ start, end }) => text.slice(start, end)),
    );
    return similar(passage).some(({ dice, contained }) => dice >= ALIGN.similar || contained >= ALIGN.contained);
  };
}
