import { longestRising } from './align-keys';
import { firstWhere } from './first-where';
import type { Pair } from './hunks';
import type { KeyedText } from './keyed-text';
import { EVIDENCE } from './thresholds';

/**
 * What became of a sentence of the old text. `same`: it is sentence `index` of the new one, wherever that stands (`vouched`: with one of
 * its neighbours near). `ambiguous`: its words stand in several places, or several sentences claim one, and nothing tells which it is.
 * `unsure`: they stand in one place, but are few, and nothing around it is what it was. `gone`: they stand nowhere that is not another
 * sentence's; rewritten or cut.
 */
export type Fate =
  | { kind: 'same'; index: number; vouched: boolean }
  | { kind: 'ambiguous' | 'unsure'; index: number }
  | { kind: 'gone' };

type Sentences = { keys: readonly string[]; units: readonly Pick<KeyedText['units'][number], 'block'>[] };

/**
 * One of the two texts between its edges. A sentence said several times on end in a paragraph ("Never. Never.") is one run: within it
 * nothing tells them apart. Each run has a number for its words and, once found, its partner in the other text. `places` are those of
 * each number of words, `left` how many of them have no partner yet.
 */
type Side = {
  words: number[];
  firsts: number[];
  blocks: number[];
  partners: Int32Array;
  places: Map<number, number[]>;
  left: Map<number, number>;
};

const NONE = -1;
/** The edges of a text are neighbours too. No sentence has such a key. */
const [START, END] = ['\u0000start', '\u0000end'];

/**
 * Finds each sentence of `before` in `after`, by its key (alike for the same words) and, where that recurs, by its neighbours: twins
 * look alike, what stands around them does not. What is sure vouches for what is near it (as in Heckel's "A technique for isolating
 * differences between files"): first the edges and what stands once in each text and kept its order, then what moved, then what is left.
 * Linear in the number of sentences.
 */
export function identifySentences(before: Sentences, after: Sentences): Fate[] {
  const numbers = new Map<string, number>();
  const old = sideOf(before, numbers);
  const now = sideOf(after, numbers);
  const once = foundOnce(old, now, numbers);
  for (const pairs of [longestRising(once), once]) {
    for (const [i, j] of pairs) settle(old, i, now, j);
    for (const least of EVIDENCE.first) settleAll(old, now, least);
  }
  settleAll(old, now, EVIDENCE.least);
  settleLast(old, now, [...numbers.keys()]);
  settleAll(old, now, EVIDENCE.least);
  const fates = fatesOf(old, now);
  return old.words.slice(1, -1).flatMap((_, index) => fates(index + 1));
}

/** The edges, and the sentences too long to recur by chance that stand once in each text. */
function foundOnce(old: Side, now: Side, numbers: ReadonlyMap<string, number>): Pair[] {
  const pairs: Pair[] = [];
  for (const [key, word] of numbers) {
    const [i, twin] = old.places.get(word) ?? [];
    const [j, other] = now.places.get(word) ?? [];
    if (i === undefined || j === undefined || twin !== undefined || other !== undefined) continue;
    const long = key.length >= EVIDENCE.unmistakable && lengthOf(old, i) === lengthOf(now, j);
    if (long || key === START || key === END) pairs.push([i, j]);
  }
  return pairs.sort((x, y) => x[0] - y[0]);
}

function sideOf({ keys, units }: Sentences, numbers: Map<string, number>): Side {
  const side: Side = { words: [], firsts: [], blocks: [], partners: new Int32Array(), places: new Map(), left: new Map() };
  const add = (key: string, first: number, block: number) => {
    const word = numbers.get(key) ?? numbers.size;
    numbers.set(key, word);
    if (side.words.at(-1) === word && side.blocks.at(-1) === block) return;
    const places = side.places.get(word);
    if (places === undefined) side.places.set(word, [side.words.length]);
    else places.push(side.words.length);
    side.left.set(word, (side.left.get(word) ?? 0) + 1);
    side.words.push(word);
    side.firsts.push(first);
    side.blocks.push(block);
  };
  add(START, 0, NONE);
  for (const [index, key] of keys.entries()) add(key, index, units[index]?.block ?? NONE);
  add(END, keys.length, NONE);
  return { ...side, partners: new Int32Array(side.words.length).fill(NONE) };
}

function settle(old: Side, i: number, now: Side, j: number): void {
  pair(old, i, j);
  pair(now, j, i);
}

function pair(side: Side, place: number, partner: number): void {
  if (side.partners[place] === partner) return;
  const word = side.words[place] ?? NONE;
  side.left.set(word, (side.left.get(word) ?? 0) + (partner === NONE ? 1 : -1));
  side.partners[place] = partner;
}

/** Settles, in rounds, every pair that at least `least` speaks for and nothing nearly as much against; then what those vouch for. */
function settleAll(old: Side, now: Side, least: number): void {
  let open = [...old.words.keys()].filter((i) => old.partners[i] === NONE && now.places.has(old.words[i] ?? NONE));
  while (open.length > 0) {
    const touched = new Set<number>();
    const found: [number, number][] = [];
    for (const i of open) {
      const word = old.words[i] ?? NONE;
      const enough = old.left.get(word) === now.left.get(word) ? least : Math.max(least, EVIDENCE.contested);
      const [best, second] = strongest(claims(old, i, now));
      if (best === undefined || best[1] < enough || best[1] - (second?.[1] ?? 0) < EVIDENCE.apart) continue;
      const rivals = claims(now, best[0], old);
      rivals.delete(i);
      if (best[1] - (strongest(rivals)[0]?.[1] ?? 0) < EVIDENCE.apart) continue;
      found.push([i, best[0]]);
      for (const rival of rivals.keys()) touched.add(rival);
    }
    for (const [i, j] of found) settle(old, i, now, j);
    for (const [i] of found) for (let d = -EVIDENCE.reach; d <= EVIDENCE.reach; d++) touched.add(i + d);
    open = [...touched].filter((i) => old.partners[i] === NONE).sort((x, y) => x - y);
  }
}

/**
 * One is left in each text. Then little is enough, and they may vouch for each other: a paragraph that recurs moves as one. One that stood once in the
 * old text and stands once in the new one needs nothing but to be more than a word or two.
 * @param keys By number of words.
 */
function settleLast(old: Side, now: Side, keys: readonly string[]): void {
  const open = unsettled(old);
  const last: Pair[] = [];
  for (const [word, [j, other]] of unsettled(now)) {
    const [i, twin] = open.get(word) ?? [];
    if (i === undefined || j === undefined || twin !== undefined || other !== undefined) continue;
    if (lengthOf(old, i) === lengthOf(now, j)) last.push([i, j]);
  }
  for (const [i, j] of last) settle(old, i, now, j);
  const once = (word: number) => [old, now].every(({ places }) => places.get(word)?.length === 1);
  const telling = (word: number) => once(word) && (keys[word] ?? '').length >= EVIDENCE.telling;
  const alone = last.filter(([i, j]) => (claims(old, i, now).get(j) ?? 0) < EVIDENCE.last && !telling(old.words[i] ?? NONE));
  for (const [i, j] of alone) {
    pair(old, i, NONE);
    pair(now, j, NONE);
  }
}

/** For each number of words, its places without a partner. */
function unsettled({ places, partners }: Side): Map<number, number[]> {
  return new Map([...places].map(([word, own]) => [word, own.filter((place) => partners[place] === NONE)]));
}

/**
 * The places in `there` with the words of place `i`, as often, that are unsettled or its own, and how much speaks for each: every settled
 * neighbour within reach of both, the more the nearer; less if it changed sides, or stands or stood in another paragraph.
 */
function claims(here: Side, i: number, there: Side): Map<number, number> {
  const found = new Map<number, number>();
  for (let d = -EVIDENCE.reach; d <= EVIDENCE.reach; d++) {
    const partner = here.partners[i + d] ?? NONE;
    if (d === 0 || partner === NONE) continue;
    for (let e = -EVIDENCE.reach; e <= EVIDENCE.reach; e++) {
      const j = partner - e;
      if (e === 0 || there.words[j] !== here.words[i]) continue;
      if (lengthOf(there, j) !== lengthOf(here, i) || (there.partners[j] !== NONE && there.partners[j] !== i)) continue;
      const sided = d > 0 === e > 0 ? 1 : EVIDENCE.swapped;
      const together = here.blocks[i] === here.blocks[i + d] && there.blocks[j] === there.blocks[partner] ? 1 : EVIDENCE.parted;
      const weight = (sided * together) / Math.max(Math.abs(d), Math.abs(e));
      found.set(j, (found.get(j) ?? 0) + weight);
    }
  }
  return found;
}

/** The best two, strongest first; of equals the earlier. */
function strongest(found: ReadonlyMap<number, number>): [number, number][] {
  return [...found].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, 2);
}

/** Says for each run of the old text what became of its sentences. */
function fatesOf(old: Side, now: Side): (i: number) => Fate[] {
  const [open, free] = [unsettled(old), unsettled(now)];
  const doubtful = new Set([...interchangeable(old), ...[...interchangeable(now)].map((j) => now.partners[j] ?? NONE)]);
  const each = (i: number, fate: (nth: number) => Fate) => Array.from({ length: lengthOf(old, i) }, (_, nth) => fate(nth));
  return (i) => {
    const target = (i / old.words.length) * now.words.length;
    const word = old.words[i] ?? NONE;
    const partner = old.partners[i] ?? NONE;
    if (partner !== NONE && !doubtful.has(i)) {
      const vouched = (claims(old, i, now).get(partner) ?? 0) >= EVIDENCE.last;
      return each(i, (nth) => ({ kind: 'same', index: (now.firsts[partner] ?? 0) + nth, vouched }));
    }
    const places = free.get(word) ?? [];
    const claimed = strongest(claims(old, i, now))[0]?.[0];
    const place =
      partner !== NONE ? partner : (claimed ?? nearest(doubtful.has(i) ? (now.places.get(word) ?? []) : places, target));
    if (place === undefined) return each(i, () => ({ kind: 'gone' }));
    const alone =
      partner === NONE && places.length === 1 && open.get(word)?.length === 1 && lengthOf(old, i) === lengthOf(now, place);
    return each(i, (nth) => ({
      kind: alone ? 'unsure' : 'ambiguous',
      index: (now.firsts[place] ?? 0) + Math.min(nth, lengthOf(now, place) - 1),
    }));
  };
}

function lengthOf({ firsts }: Side, place: number): number {
  return (firsts[place + 1] ?? 0) - (firsts[place] ?? 0);
}

/**
 * Where a text that repeats itself lost some of its sentences (seen from `longer`), it could as well have lost those beside them: of
 * "Come in. Go out. Come in. Go out." nobody can say which half was cut. The places that might have been meant; where whole paragraphs
 * were lost, which is what people do, only whole ones.
 */
function* interchangeable(longer: Side): Generator<number> {
  for (const [start, end] of lost(longer)) {
    const paragraphs = opens(longer, start) && opens(longer, end);
    const before = slid(longer, start - 1, end - 1, -1);
    const behind = slid(longer, end, start, 1);
    const up = paragraphs ? before.findLastIndex((place) => opens(longer, place)) + 1 : before.length;
    const down = paragraphs ? behind.findLastIndex((place) => opens(longer, place + 1)) + 1 : behind.length;
    yield* [...before.slice(0, up), ...behind.slice(0, down)];
    if (up + down > 0) for (let place = start; place < end; place++) yield place;
  }
}

/** The stretches without partners between places whose partners stand side by side. */
function* lost({ partners }: Side): Generator<[start: number, end: number]> {
  for (let start = 1; start < partners.length; start++) {
    if (partners[start] !== NONE) continue;
    let end = start;
    while (partners[end] === NONE) end++;
    if (partners[end] === (partners[start - 1] ?? NONE) + 1) yield [start, end];
    start = end;
  }
}

/** From `near` on, what looks like what stands as far from it as `far`, while its partners are in one piece as well. */
function slid(side: Side, near: number, far: number, step: 1 | -1): number[] {
  const { words, partners } = side;
  const alike = (a: number, b: number) =>
    words[a] === words[b] && opens(side, a) === opens(side, b) && opens(side, a + 1) === opens(side, b + 1);
  const places: number[] = [];
  for (let by = 0; alike(near + by, far + by) && partners[near + by] === (partners[near] ?? NONE) + by; by += step)
    places.push(near + by);
  return places;
}

/** Whether a paragraph begins here. */
function opens({ blocks }: Side, place: number): boolean {
  return blocks[place] !== blocks[place - 1];
}

/** Of rising numbers the one nearest to `target`. */
function nearest(numbers: readonly number[], target: number): number | undefined {
  const next = firstWhere(numbers.length, (index) => (numbers[index] ?? 0) >= target);
  const [below, above] = [numbers[next - 1], numbers[next]];
  if (below === undefined || above === undefined) return below ?? above;
  return target - below <= above - target ? below : above;
}
