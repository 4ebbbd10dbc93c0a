import { alignKeys } from './align-keys';
import { fingerprint } from './fingerprint';
import { foldsAnew } from './fold';
import { hunksBetween } from './hunks';
import { sentenceKey } from './sentences';
import { ALIGN } from './thresholds';
import { similarityIndex } from './word-similarity';

type KeyedSentence = { key: string; text: string };
export type WrittenSentence = KeyedSentence & {
  writers: string[];
  /** Who took it out. Such an entry only remembers who wrote a sentence that is not there, for when it comes back; it has no text. */
  goneBy?: string;
};

/** A third of the words in common: below it a sentence is another one, and its old writers did not write it. */
const SAME_SENTENCE = 1 / 3;
/** Two thirds of an old sentence inside a new one: it was merged into it, and its writers come along. */
const MERGED = 2 / 3;
/** A sentence that is written to its end. */
const ENDS = /[.!?…؟۔߹。！？]["'”’»)\]\s]*$/u;
/** Removed sentences that are remembered, the latest. A draft of 100,000 words has 6,000; more than a third is seldom cut and put back. */
const MOST_GONE = 2000;

/**
 * Who wrote each sentence after a save (design §4, "Written by"), in text order; then what is remembered of sentences that are gone. An unchanged
 * sentence keeps its writers, wherever it moved. A new one gets the saver, and the writers of the removed sentences that it was made from: writers
 * only grow. Twins have the same writers, since nobody can tell whose copy is whose: who brings in one more joins those of all. A sentence that comes
 * back has its writers again, and whoever puts it back joins them, unless they took it out themselves. Who imports for an author does not write:
 * pass that author as `importedFor`.
 */
export function writersAfterSave(
  previous: readonly WrittenSentence[] | null,
  next: readonly KeyedSentence[],
  saver: string,
  importedFor?: string,
): WrittenSentence[] {
  const writer = importedFor ?? saver;
  const before = (previous ?? []).filter(({ goneBy }) => goneBy === undefined);
  const gone = (previous ?? []).filter(({ goneBy }) => goneBy !== undefined);
  const [old, now] = [copiesOf(before), copiesOf(next)];
  const missed = new Map(gone.map((sentence) => [wordsOf(sentence), sentence]));
  const after = next.map((sentence): WrittenSentence => {
    const words = wordsOf(sentence);
    const [known, back] = [old.get(words), missed.get(words)];
    const more = (now.get(words)?.count ?? 0) > (known?.count ?? 0);
    const own = known || !back || back.goneBy !== saver ? [writer] : [];
    const writers = known ? united([known.writers, more ? own : []]) : united([back?.writers ?? [], own]);
    return { key: sentence.key, text: sentence.text, writers };
  });
  const removed = before.filter((sentence) => !now.has(wordsOf(sentence)));
  const origins = inherit(before, after, { removed, isNew: (sentence) => !old.has(wordsOf(sentence)) });
  const remembered = removed
    // An autosave comes every second, and half a sentence is another one each time: what its writer goes on writing is in the new one.
    .filter((sentence) => ENDS.test(sentence.text) || !(origins.has(sentence) && sentence.writers.at(-1) === saver))
    .map(({ key, writers }): WrittenSentence => ({ key, text: '', writers, goneBy: saver }));
  const still = gone.filter((sentence) => !now.has(wordsOf(sentence)));
  return [...after, ...onceEach([...still, ...remembered]).slice(-MOST_GONE)];
}

/**
 * Gives new sentences the writers of the removed ones that they were made from, and says which those were: in the same place, or, for one that was
 * moved and changed at once, anywhere.
 */
function inherit(
  before: readonly WrittenSentence[],
  after: readonly WrittenSentence[],
  { removed, isNew }: { removed: readonly WrittenSentence[]; isNew: (sentence: KeyedSentence) => boolean },
): Set<WrittenSentence> {
  const origins = new Map<WrittenSentence, WrittenSentence[]>();
  const gone = new Set(removed);
  const pairs = alignKeys(before.map(wordsOf), after.map(wordsOf));
  const strangers: WrittenSentence[] = [];
  for (const hunk of hunksBetween(pairs, before.length, after.length)) {
    const here = before.slice(...hunk.before).filter((writtenSentence) => gone.has(writtenSentence));
    const made = after.slice(...hunk.after).filter(isNew);
    if (here.length > 0) find(made, here, SAME_SENTENCE, origins);
    if (here.length < removed.length) strangers.push(...made);
  }
  find(strangers, removed, ALIGN.similar, origins);
  for (const [sentence, parts] of origins) {
    const earlier = parts.flatMap(({ writers }) => writers).filter((name) => !sentence.writers.includes(name));
    // Last comes who wrote at it last.
    sentence.writers = united([earlier, sentence.writers]);
  }
  return new Set([...origins.values()].flat());
}

/** Adds to `origins` what each sentence was made from: the likest, if `least` of the words are common, and all that were merged into it. */
function find(
  made: readonly WrittenSentence[],
  removed: readonly WrittenSentence[],
  least: number,
  origins: Map<WrittenSentence, WrittenSentence[]>,
): void {
  if (made.length === 0 || removed.length === 0) return;
  const similar = similarityIndex(removed.map(({ text }) => text));
  for (const sentence of made) {
    const [best, ...others] = similar(sentence.text);
    const parts = [
      ...(best !== undefined && (best.dice >= least || best.held >= MERGED) ? [best] : []),
      ...others.filter(({ held }) => held >= MERGED),
    ].flatMap(({ index }) => removed[index] ?? []);
    if (parts.length > 0) origins.set(sentence, [...(origins.get(sentence) ?? []), ...parts]);
  }
}

/** The entry under its key of today, where an earlier fold made another. What is gone has no text to fold. */
export function keyedAnew(writtenSentence: WrittenSentence): WrittenSentence {
  if (!foldsAnew(writtenSentence.text)) return writtenSentence;
  return {
    ...writtenSentence,
    key: sentenceKey({
      fingerprint: fingerprint(writtenSentence.text),
      occurrence: Number(writtenSentence.key.split(':').at(-1)),
    }),
  };
}

/** A key without the number that tells twins apart. */
function wordsOf({ key }: { key: string }): string {
  return key.replace(/:\d+$/, '');
}

/** For each sentence's words how often they stand in the text, and all who wrote them. */
function copiesOf(sentences: readonly { key: string; writers?: string[] }[]): Map<string, { count: number; writers: string[] }> {
  const copies = new Map<string, { count: number; writers: string[] }>();
  for (const sentence of sentences) {
    const known = copies.get(wordsOf(sentence));
    copies.set(wordsOf(sentence), {
      count: (known?.count ?? 0) + 1,
      writers: united([known?.writers ?? [], sentence.writers ?? []]),
    });
  }
  return copies;
}

/** Each once, with the writers of all, where the last of its like stands. */
function onceEach(gone: readonly WrittenSentence[]): WrittenSentence[] {
  const latest = new Map<string, WrittenSentence>();
  for (const writtenSentence of gone) {
    const known = latest.get(wordsOf(writtenSentence));
    latest.delete(wordsOf(writtenSentence));
    latest.set(
      wordsOf(writtenSentence),
      known ? { ...writtenSentence, writers: united([known.writers, writtenSentence.writers]) } : writtenSentence,
    );
  }
  return [...latest.values()];
}

function united(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}
