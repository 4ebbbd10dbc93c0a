import { blockPart } from '@/lib/text/block-part';
import { changedPassages } from '@/lib/text/changed-passages';
import { touching } from '@/lib/text/touching';
import { keyOf, type SentenceKey } from './facts';
import { notesOfChanges } from './notes-of-changes';
import type { ChangesView } from './views/text';
import type { DispositionKind } from './vocabulary';

interface Sentence extends SentenceKey {
  index: number;
  start: number;
  end: number;
  block: number;
  since: number;
}
/** One of two versions. `sentences` is JSON, as the database hands it out: it crosses to a thread for the price of its bytes. */
interface TextWithSentences {
  number: number;
  headline: string;
  standfirst: string;
  text: string;
  sentences: string;
}
/** Where a note stands in a version, and the version in which a person put it somewhere else; null: nobody did. */
export interface Placed {
  id: string;
  placedOn: number | null;
  version: number;
  start: number;
  end: number;
}
/** What is compared, and what the viewer may know to stand on it. */
export interface ChangesBasis {
  older: TextWithSentences;
  newer: TextWithSentences;
  placed: readonly Placed[];
  /** Sentences of claims, in the order of these. */
  claimed: readonly (SentenceKey & { id: string })[];
  /** What was said of a sentence (`keyOf`). */
  said: ReadonlyMap<string, DispositionKind>;
}

/** What changed from one version to another, and what was pinned to it. */
export function changesBetween({ older, newer, placed, claimed, said }: ChangesBasis): ChangesView['passages'] {
  const side = (given: TextWithSentences) => ({
    text: given.text,
    // What the database keeps of a version's sentences has these very fields.
    sentences: JSON.parse(given.sentences) as Sentence[],
    part: (block: number) => blockPart(given, block),
  });
  const [was, now] = [side(older), side(newer)];
  const passages = changedPassages(was, now, (index) => (now.sentences[index]?.since ?? 0) > older.number);
  const rows = passages.map((passage) => ({
    ...passage,
    was: passage.before.flatMap((index) => was.sentences[index] ?? []),
    now: passage.after.flatMap((index) => now.sentences[index] ?? []),
  }));
  const [onOlder, onNewer] = [notesOn(was.sentences, placed, older.number), notesOn(now.sentences, placed, newer.number)];
  const notes = notesOfChanges(
    rows.map((row) => ({ moved: row.kind === 'moved', now: onNewer(row.now), was: onOlder(row.was) })),
    new Set(placed.flatMap((note) => (note.placedOn !== null && note.placedOn > older.number ? [note.id] : []))),
  );
  const lost = lostClaims(claimed, now.sentences);
  return rows.map(({ kind, was: before, now: after, at, parts }, number) => ({
    kind,
    sentences: after.map(({ index, block, since }) => ({ index, part: now.part(block), since })),
    was: before.map((sentence) => ({
      index: sentence.index,
      part: was.part(sentence.block),
      disposition: said.get(keyOf(sentence)) ?? null,
    })),
    parts,
    beside: [at[0] - 1, at[1]].filter((index) => now.sentences[index] !== undefined),
    notes: notes[number] ?? [],
    lostClaims: lost(before),
  }));
}

type Span = Pick<Sentence, 'index' | 'start' | 'end'>;

/** Ids of the notes on some sentences of a version, in the order in which they were given. */
function notesOn(sentences: readonly Span[], placed: readonly Placed[], version: number): (some: readonly Span[]) => string[] {
  const ids = placed.map(({ id }) => id);
  const bySentence = new Map<number, number[]>();
  for (const [at, note] of placed.entries()) {
    if (note.version !== version) continue;
    for (const { index } of touching(sentences, note.start, note.end)) {
      const known = bySentence.get(index);
      if (known) known.push(at);
      else bySentence.set(index, [at]);
    }
  }
  return (some) => {
    const found = new Set(some.flatMap(({ index }) => bySentence.get(index) ?? []));
    return [...found].sort((a, b) => a - b).flatMap((at) => ids[at] ?? []);
  };
}

/** Ids of the claims on some sentences of the older version that the newer one does not have, each once, in the order in which they were given. */
function lostClaims(claimed: ChangesBasis['claimed'], newer: readonly SentenceKey[]): (some: readonly SentenceKey[]) => string[] {
  const present = new Set(newer.map(keyOf));
  const order = new Map<string, number>();
  const bySentence = new Map<string, string[]>();
  for (const claim of claimed) {
    const key = keyOf(claim);
    if (present.has(key)) continue;
    if (!order.has(claim.id)) order.set(claim.id, order.size);
    const known = bySentence.get(key);
    if (known) known.push(claim.id);
    else bySentence.set(key, [claim.id]);
  }
  return (some) => {
    const found = new Set(some.flatMap((sentence) => bySentence.get(keyOf(sentence)) ?? []));
    return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
}
