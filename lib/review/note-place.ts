import { firstWhere } from '../text/first-where';
import { fold } from '../text/fold';
import type { Resolution } from '../text/resolution';
import type { Rows } from './rows';

/** Where a note stands in a version, as it is stored; `counterpointId` and the version's number come from outside. */
export type NotePlace = Omit<Rows['resolutions'], 'pieceId' | 'version' | 'counterpointId'>;

interface Version {
  number: number;
  text: string;
  sentences: readonly { start: number; end: number; since: number }[];
}
/** Where it stood in the version before. */
export type PlaceBefore = Pick<Rows['resolutions'], 'state' | 'start' | 'end' | 'since'> & { text: string };

/**
 * What is kept of a resolution. `since` is the first version of the unbroken run in which the passage, and every sentence that it touches, reads as it does
 * now: what its writer said of an earlier version does not cover it. Offsets are UTF-16 into the version's text.
 */
export function notePlace(found: Resolution, version: Version, before: PlaceBefore | null): NotePlace {
  const { score } = found;
  if (found.status === 'orphaned') {
    const state = found.why === 'cut' && !found.suggestion ? ('cut' as const) : ('orphaned' as const);
    return {
      state,
      start: null,
      end: null,
      score,
      since: before?.state === state ? before.since : version.number,
      cause: state === 'cut' ? null : found.why === 'cut' ? 'twin' : (found.why ?? 'unsure'),
      suggestedStart: found.suggestion?.start ?? null,
      suggestedEnd: found.suggestion?.end ?? null,
    };
  }
  const { status: state, start, end } = found;
  const since = Math.max(sentencesSince(version, start, end), state === 'changed' ? wordsSince(version, start, end, before) : 1);
  return { state, start, end, score, since, cause: null, suggestedStart: null, suggestedEnd: null };
}

/** A passage that lost a whole sentence touches none that changed: then its own words tell. */
function wordsSince({ number, text }: Version, start: number, end: number, before: PlaceBefore | null): number {
  if (before?.start == null || before.end === null) return number;
  return fold(before.text.slice(before.start, before.end)) === fold(text.slice(start, end)) ? before.since : number;
}

function sentencesSince({ sentences }: Version, start: number, end: number): number {
  let since = 1;
  for (let at = firstWhere(sentences.length, (index) => (sentences[index]?.end ?? 0) > start); at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (sentence === undefined || sentence.start >= end) break;
    since = Math.max(since, sentence.since);
  }
  return since;
}
