import { fold } from '../text/fold';
import type { Resolution } from '../text/resolution';
import { touching } from '../text/touching';
import { keyOf } from './facts';
import type { Rows } from './rows';

/** Where a note stands in a version, as it is stored; `counterpointId` and the version's number come from outside. */
type NotePlace = Omit<Rows['resolutions'], 'pieceId' | 'version' | 'counterpointId'>;

interface Sentence {
  start: number;
  end: number;
  fingerprint: string;
  occurrence: number;
}
interface Version {
  number: number;
  text: string;
  sentences: readonly (Sentence & { since: number; contextSince: number })[];
  /** Whether a sentence that came in with this version is like these words. */
  isLike: (passage: string) => boolean;
}
interface Earlier {
  /** The version on which a person put it where it is followed from. */
  placedOn: number;
  /** Where it stood in the version before, and that version; null where it stood nowhere yet. */
  before:
    | (Pick<Rows['resolutions'], 'state' | 'start' | 'end' | 'since'> & { text: string; sentences: readonly Sentence[] })
    | null;
}

/**
 * What is kept of a resolution. `since` is the first version of the unbroken run in which the passage, and every sentence that it touches, reads as it does
 * now, and is the same among its twins: what its writer said of an earlier version does not cover it. Offsets are UTF-16 into the version's text.
 */
export function notePlace(found: Resolution, version: Version, { placedOn, before }: Earlier): NotePlace {
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
  const touched = touching(version.sentences, start, end);
  const run = touched.reduce((since, sentence) => Math.max(since, sentence.since), placedOn);
  const since =
    run === version.number || isElsewhere(touched, version, found, before) ? version.number : Math.max(run, before?.since ?? 1);
  return { state, start, end, score, since, cause: null, suggestedStart: null, suggestedEnd: null };
}

/**
 * Whether, though none of its sentences is new, the note does not stand where it stood. A passage that lost a whole sentence touches none that
 * changed: its own words tell. Twins read alike: their numbers tell. And where the words moved while others like them came in, one may be the judged
 * passage altered, and the other a copy.
 */
function isElsewhere(
  touched: Version['sentences'],
  { number, text, isLike }: Version,
  { status, start, end }: Extract<Resolution, { start: number }>,
  before: Earlier['before'],
): boolean {
  if (before === null) return status === 'changed';
  if (before.start === null || before.end === null) return true;
  if (fold(before.text.slice(before.start, before.end)) !== fold(text.slice(start, end))) return true;
  const were = touching(before.sentences, before.start, before.end).map(keyOf);
  if (were.join(' ') !== touched.map(keyOf).join(' ')) return true;
  return touched.some((sentence) => sentence.contextSince === number && isLike(text.slice(sentence.start, sentence.end)));
}
