/** The edition that readers have after a correction: what was live, and what the correction changes of it. Nothing else is made anew. */
import { type EditionItem, editionDigest } from '../record/edition';
import type { Change } from './difference';
import type { FrozenEdition } from './frozen-edition';
import { repeatsWithheld } from './repeats-withheld';
import { isOfGate, statementItem } from './statement-item';
import type { TakingOffGround } from './vocabulary';

type Entry = FrozenEdition['corrections'][number];
type Note = FrozenEdition['counterpoints'][number];

/** The corrected text, and what stands beside it. */
export interface CorrectedText
  extends Pick<FrozenEdition, 'version' | 'digest' | 'content' | 'text' | 'counterpoints' | 'claims'> {
  /** Items of its counterpoints, responses, claims and verdicts. */
  items: EditionItem[];
  /** What readers are told of the review from now on, and the words that go with it where others came in. */
  statements: FrozenEdition['statements'];
  review?: FrozenEdition['review'];
}
const besideText = new Set(['version', 'counterpoint', 'response', 'claim', 'verdict', 'statement']);

interface Correcting {
  correction: Entry;
  /** What is kept of its difference. */
  difference: EditionItem[];
  /** The whole difference, with the old words. */
  changes: readonly Change[];
}

/** @param change null: only the notice is new. */
export function correctedEdition(
  live: FrozenEdition,
  { correction, difference, changes }: Correcting,
  change: CorrectedText | null,
): { digest: string; frozen: FrozenEdition } {
  const { items: own = [], ...text } = change ?? {};
  const withheld = correction.shows === 'withheld';
  const repeats = ({ text: said }: Entry) => withheld && repeatsWithheld(said, changes, change?.text ?? live.text);
  // An earlier difference or notice may have the very words that are not to be repeated.
  const earlier = withheld
    ? live.corrections.map((entry) => ({
        ...entry,
        changes: [],
        // The page says why the difference is gone.
        shows: entry.changes.length > 0 ? ('withheld' as const) : entry.shows,
        text: repeats(entry) ? '' : entry.text,
      }))
    : live.corrections;
  const silent = new Set(earlier.flatMap((entry) => (entry.text === '' ? [entry.id] : [])));
  const kept = live.items.filter(
    ([kind, id]) =>
      (change === null || !besideText.has(kind)) &&
      !(withheld && kind === 'difference') &&
      !(kind === 'correction' && silent.has(id)),
  );
  const version: EditionItem[] = change ? [['version', String(change.version), change.digest]] : [];
  return sealed({
    ...live,
    ...text,
    items: [
      ...kept,
      ...version,
      ...own,
      ...(change ? change.statements.filter(isOfGate).map(statementItem) : []),
      ['correction', correction.id, correction.digest],
      ...difference,
    ],
    corrections: [...earlier, correction],
  });
}

/** The same edition with the author's answer beside one of its notices, or without it. */
export function withAnswer(
  live: FrozenEdition,
  correctionId: string,
  answer: Entry['answer'],
): { digest: string; frozen: FrozenEdition } {
  const others = live.items.filter(([kind, id]) => kind !== 'correction_answer' || id !== correctionId);
  return sealed({
    ...live,
    items: answer ? [...others, ['correction_answer', correctionId, answer.digest]] : others,
    corrections: live.corrections.map((entry) => (entry.id === correctionId ? { ...entry, answer } : entry)),
  });
}

/** The same edition without the words of one counterpoint, its sources and its answer: readers are told why. */
export function withoutNote(live: FrozenEdition, note: Note, ground: TakingOffGround): { digest: string; frozen: FrozenEdition } {
  const gone = new Set([note.id, ...(note.response ? [note.response.id] : [])]);
  return sealed({
    ...live,
    items: live.items.filter(([kind, id]) => !((kind === 'counterpoint' || kind === 'response') && gone.has(id))),
    counterpoints: live.counterpoints.map((counterpoint) =>
      counterpoint.id === note.id ? withoutWords(counterpoint, ground) : counterpoint,
    ),
  });
}

/** Lists what stays, so that a new field of a counterpoint does not compile until somebody decides whether readers keep it. */
function withoutWords(note: Note, takenOff: TakingOffGround): Note {
  const { id, code, perspective, perspectiveName, letter, hue, name, place, writtenAbout } = note;
  return {
    id,
    code,
    perspective,
    perspectiveName,
    letter,
    hue,
    name,
    place,
    writtenAbout: writtenAbout && { words: null },
    text: '',
    sources: [],
    response: null,
    unanswered: false,
    stands: false,
    takenOff,
  };
}

function sealed({ items, ...edition }: Omit<FrozenEdition, 'items'> & { items: readonly EditionItem[] }) {
  return {
    digest: editionDigest(items),
    frozen: { ...edition, items: items.map(([kind, id, hash]) => [kind, id, hash]) },
  } satisfies {
    digest: string;
    frozen: FrozenEdition;
  };
}

/** Where a note stands in the corrected text (UTF-16), and since which version it reads so; null: nowhere. */
export type NewPlace = { start: number | null; end: number | null; since: number } | null;
interface TextBefore {
  text: string;
  sentences: readonly { start: number; end: number }[];
}

/** A counterpoint runs on: in its new place, and where its passage changed, with the words that it was written about. */
export function runsOn(note: Note, place: NewPlace, version: number, before: TextBefore, quotes: boolean): Note {
  // On what the whole piece leaves out.
  if (note.place === null && note.writtenAbout === null) return note;
  const stands = place?.start != null && place.end !== null;
  const span = place?.start != null && place.end !== null ? { start: place.start, end: place.end } : null;
  const changed = !stands || place.since === version;
  const words = changed && note.place ? { words: quotes ? passageIn(before, note.place) : null } : null;
  // An earlier quote may hold the very words that are not to be repeated.
  const earlier = note.writtenAbout && !quotes ? { words: null } : note.writtenAbout;
  // What was said of the passage was said of its old words.
  return { ...note, place: span, writtenAbout: earlier ?? words, stands: note.stands && !changed };
}

/** The sentences that a passage touches. */
function passageIn({ text, sentences }: TextBefore, { start, end }: { start: number; end: number }): string {
  const touched = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? text.slice(first.start, last.end) : text.slice(start, end);
}
