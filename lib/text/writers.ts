import { alignKeys } from './align-keys';
import { hunksBetween } from './hunks';
import { similarityIndex } from './word-similarity';

export type KeyedSentence = { key: string; text: string };
export type WrittenSentence = KeyedSentence & { writers: string[] };

/** A third of the words in common: below it a sentence is another one, and its old writers did not write it. */
const SAME_SENTENCE = 1 / 3;
/** Two thirds of an old sentence inside a new one: it was merged into it, and its writers come along. */
const MERGED = 2 / 3;

/**
 * Who wrote each sentence after a save (design §4, "Written by"). An unchanged sentence keeps its writers, wherever it moved. A new
 * one gets the saver, and the writers of the removed sentences of its hunk that it was made from: writers only grow. Who imports
 * for an author does not write: pass that author as `importedFor`.
 */
export function writersAfterSave(
  previous: readonly WrittenSentence[] | null,
  next: readonly KeyedSentence[],
  saver: string,
  importedFor?: string,
): WrittenSentence[] {
  const writer = importedFor ?? saver;
  const before = previous ?? [];
  const known = writersByKey(before);
  const after = next.map(({ key, text }): WrittenSentence => ({ key, text, writers: known.get(key) ?? [writer] }));
  const pairs = alignKeys(
    before.map(({ key }) => key),
    next.map(({ key }) => key),
  );
  const kept = new Set(next.map(({ key }) => key));
  for (const hunk of hunksBetween(pairs, before.length, next.length)) {
    const removed = before.slice(...hunk.before).filter(({ key }) => !kept.has(key));
    if (removed.length === 0) continue;
    const similar = similarityIndex(removed.map(({ text }) => text));
    for (const sentence of after.slice(...hunk.after).filter(({ key }) => !known.has(key))) {
      const [best, ...others] = similar(sentence.text);
      const origins = [
        ...(best !== undefined && (best.dice >= SAME_SENTENCE || best.held >= MERGED) ? [best] : []),
        ...others.filter(({ held }) => held >= MERGED),
      ];
      sentence.writers = united([...origins.map(({ index }) => removed[index]?.writers ?? []), [writer]]);
    }
  }
  return after;
}

function writersByKey(sentences: readonly WrittenSentence[]): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const { key, writers } of sentences) known.set(key, united([known.get(key) ?? [], writers]));
  return known;
}

function united(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}
