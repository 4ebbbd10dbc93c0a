/** A sentence that keeps its identity through a revision, whatever happens to its words. */
export type Tracked = { id: number; text: string };
export type Draft = Tracked[][];

/** Mulberry32: a small seeded generator, so that a failing run can be had again. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const subjects =
  'The mayor|A second ferry|Gen. Adama Koné|The U.S. envoy|Mr. J. K. Diallo|Nobody in the lower town|The fishing fleet|La société du port|Le préfet|The harbour company|Every insurer on the coast|An engineer from Ft. Dole|The council’s own report|Awa Fall'.split(
    '|',
  );
const verbs =
  'has promised|never paid for|quietly sold|could not explain|measured|has long opposed|a refusé|connaît|would rather forget|signed away|inherited|counted'.split(
    '|',
  );
const objects =
  'the repairs to the quay|1,204 fishing licences|the ice house on Jan. 5|a dam that “nobody wanted”|three years of dues|la digue du nord|the old valley road|some 40% of the harvest|its share of the bill|the warnings, one by one|the reservoir’s name|everything that was left'.split(
    '|',
  );
const tails = [
  '',
  '',
  ', as everyone knows',
  ' before the winter',
  ', says the report',
  ' without a word',
  ' (and then again in May)',
  ' – twice',
];
const ends = ['.', '.', '.', '.', '!', '?', '.”'];
const twins = ['Nobody came.', 'That was a mistake.', '“Never,” she said.', 'لا أحد يعرف لماذا.', 'ߡߐ߱ ߛߌ߫ ߡߊ߫ ߣߊ߬.', 'Why?'];
const foreign = [
  'شرد السد ألف أسرة في منطقتين.',
  'ارتفع النهر ليلا ولم يحذر أحد.',
  'ߖߌ ߦߟߍ߬ ߘߊ߫ ߛߎ ߝߍ߬.',
  'La nuit, le fleuve monta de deux mètres.',
  'Rain 🌧️ fell on 🏚️ roofs.',
];

let nextId = 0;

function pick<T>(random: (below: number) => number, list: readonly T[]): T {
  const item = list[random(list.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

export function sentence(random: (below: number) => number): Tracked {
  const kind = random(10);
  const [subject, verb, object] = [pick(random, subjects), pick(random, verbs), pick(random, objects)];
  const text =
    kind === 0
      ? pick(random, twins)
      : kind === 1
        ? pick(random, foreign)
        : `${subject} ${verb} ${object}${pick(random, tails)}${pick(random, ends)}`;
  return { id: nextId++, text };
}

export function draft(random: (below: number) => number, paragraphs: number): Draft {
  return Array.from({ length: paragraphs }, () => Array.from({ length: 2 + random(5) }, () => sentence(random)));
}

/** One edit of the kind that editors make. */
export function revise(before: Draft, random: (below: number) => number): Draft {
  const after = before.map((paragraph) => [...paragraph]);
  const p = random(after.length);
  const paragraph = after[p] ?? [];
  const s = random(Math.max(1, paragraph.length));
  const here = paragraph[s];
  const edit = random(12);
  if (edit <= 1) paragraph.splice(s, 1);
  else if (edit === 2) paragraph.splice(s, 0, sentence(random));
  else if (edit === 3) after.splice(p, 0, [sentence(random), sentence(random)]);
  else if (edit === 4) after.splice(p, 1);
  else if (edit === 5) after.splice(random(after.length), 0, ...after.splice(p, 1));
  else if (edit === 6 && s > 0) after.splice(p, 1, paragraph.slice(0, s), paragraph.slice(s));
  else if (edit === 7 && p > 0) after.splice(p - 1, 2, [...(after[p - 1] ?? []), ...paragraph]);
  else if (edit === 8 && here !== undefined) paragraph.splice(random(paragraph.length), 0, ...paragraph.splice(s, 1));
  else if (here !== undefined) paragraph[s] = { id: here.id, text: reworded(here.text, random) };
  const made = after.filter((sentences) => sentences.length > 0);
  // Two sentences alike that change places: what nobody can see has not happened.
  return seen(made) === seen(before) ? before : made;
}

const seen = (content: Draft) => textOf(content).text;

function reworded(text: string, random: (below: number) => number): string {
  const words = text.split(' ');
  const at = random(words.length);
  const edit = random(4);
  if (edit === 0) words.splice(at, 0, 'not');
  else if (edit === 1 && words.length > 4) words.splice(at, 1);
  else if (edit === 2) words[at] = 'other';
  else return text.replace(/\d/, '7').replace('the ', 'the same ');
  return words.join(' ');
}

/** The draft's text, and where each sentence stands in it. */
export function textOf(content: Draft): { text: string; places: Map<number, { start: number; end: number }> } {
  const places = new Map<number, { start: number; end: number }>();
  let text = '';
  for (const [index, paragraph] of content.entries()) {
    if (index > 0) text += '\n\n';
    for (const [place, { id, text: own }] of paragraph.entries()) {
      if (place > 0) text += ' ';
      places.set(id, { start: text.length, end: text.length + own.length });
      text += own;
    }
  }
  return { text, places };
}
