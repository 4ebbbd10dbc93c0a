import { type Draft, type Tracked, textOf } from './revise';

/**
 * A second family of texts and revisions, made independently of the engine and of the first: features of 3,000 words and more with a
 * headline and a standfirst, refrains, whole paragraphs that recur, quotations in quotations, abbreviations, eight scripts and emoji.
 */
type Random = (below: number) => number;

const who = [
  'Dr. Ines Okafor',
  'the night ferry',
  'my grandmother',
  'nobody at the depot',
  'St. Brannoc’s parish',
  'a clerk in Room 4.b',
  'the co-operative',
  'Prof. Li Wen (Univ. of Tamsui)',
  'every second household',
  'the man they call “the Heron”',
  'Mrs. D’Souza',
  'the insurer, Halvorsen & Sons Ltd.,',
];
const did = [
  'kept two sets of books',
  'walked the whole dyke before dawn',
  'voted against it – twice –',
  'would not say how many keys there were',
  'counted 3,417 sandbags and then lost count',
  'wrote to the ministry on 9 Feb. and again on 2 Mar.',
  'remembers it differently',
  'had the lock changed',
  'paid €1.2m, or so the receipt claims,',
  'sang',
  'waited for an answer that, in the end, came by post',
  'asked what “temporary” means',
];
const why = [
  'because the pump at Mile 7 had failed',
  'although no one had asked',
  'when the water reached the second step',
  'for reasons that the file does not give',
  'as if that settled the matter',
  'while the rest of us slept',
  'since, e.g., rope is cheaper than concrete',
  'before the inquiry could sit',
  'and then denied it',
  'at 5.30 a.m., i.e. in the dark',
];
const coda = ['', '', '', ' (see below)', '; the minutes agree', ': that much is certain', ', they say', '…', ' – or nearly'];
const refrains = [
  'So it goes.',
  'We were not told.',
  'Who benefits?',
  'And yet the lights stayed on.',
  'I asked again.',
  '“No comment.”',
  'It rained.',
  'This is not a metaphor, it is a pump that was never switched on.',
  'The record shows what the record shows, and nothing that anybody can be blamed for.',
];
const elsewhere = [
  'قالت جدتي إن الماء لا ينسى طريقه.',
  'من يملك المفتاح؟',
  'ߛߊ߲ ߞߊ߬ ߓߊ߬ ߖߌ ߦߟߍ߬ ߞߎߣߎ߲߬.',
  'ߖߐ߲߫ ߠߋ߫ ߞߊ߬ ߊ߬ ߝߐ߫؟',
  '泵站在夜里停了。',
  '没有人接电话，也没有人道歉！',
  'ポンプは夜のうちに止まった。',
  'น้ำขึ้นตอนกลางคืน',
  'Насос остановился ночью, и никто не заметил.',
  'La pompe s’est tue ; « personne », dit-elle, « n’a rien entendu ».',
  'A 👩🏽‍🚒 and two 👨‍👩‍👧‍👦 stood on the roof 🏴󠁧󠁢󠁳󠁣󠁴󠁿.',
  'They wrote 𝟑 𝐤𝐞𝐲𝐬 on the door 🔑🔑🔑!',
];

const pick = (random: Random, list: readonly string[]): string => list[random(list.length)] ?? '';
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

let nextId = 1_000_000;

function sentence(random: Random, texts?: readonly string[]): Tracked {
  const id = nextId++;
  if (texts !== undefined) return { id, text: pick(random, texts) };
  const kind = random(24);
  if (kind < 3) return { id, text: pick(random, refrains) };
  if (kind < 5) return { id, text: pick(random, elsewhere) };
  const clause = () => `${pick(random, who)} ${pick(random, did)} ${pick(random, why)}`;
  const main = `${clause()}${pick(random, coda)}`;
  const number = `${1 + random(9)},${100 + random(900)}`;
  if (kind < 8) return { id, text: `“${capital(clause())},” says ${pick(random, who)}.` };
  if (kind < 10)
    return { id, text: `"${capital(pick(random, who))} told me: 'we ${pick(random, did)}'," one of ${number} letters reads.` };
  if (kind < 13) return { id, text: `In ${1900 + random(120)}, ${main}, and ${clause()}.` };
  if (kind < 15) return { id, text: `Of ${number} households, ${random(100)}.${random(10)} % agreed.` };
  return { id, text: `${capital(main)}${pick(random, ['.', '.', '.', '.', '?', '!', '.”', '?!'])}` };
}

const paragraph = (random: Random) => Array.from({ length: 1 + random(9) }, () => sentence(random));
const copy = (sentences: readonly Tracked[]): Tracked[] => sentences.map(({ text }) => ({ id: nextId++, text }));

/** A feature: headline, standfirst, and paragraphs of which some stand twice. */
export function longDraft(random: Random, paragraphs: number): Draft {
  const body = Array.from({ length: paragraphs }, () => paragraph(random));
  for (let twins = random(4); twins > 0; twins--) body.splice(random(body.length), 0, copy(body[random(body.length)] ?? []));
  const headline = { id: nextId++, text: `${capital(pick(random, who))} ${pick(random, did)}` };
  return [[headline], [sentence(random), sentence(random)], ...body];
}

/** One edit as an editor's desk makes it. */
export function reviseLong(before: Draft, random: Random): Draft {
  const after = before.map((sentences) => [...sentences]);
  const p = 2 + random(Math.max(1, after.length - 2));
  const q = 2 + random(Math.max(1, after.length - 2));
  const here = after[p] ?? [];
  const s = random(Math.max(1, here.length));
  const change = (sentences: Tracked[], at: number, how: (text: string) => string) => {
    const old = sentences[at];
    if (old !== undefined) sentences[at] = { id: old.id, text: how(old.text) };
  };
  const edits: (() => void)[] = [
    () => here.splice(s, 1),
    () => here.splice(s, 1 + random(3)),
    () => here.splice(s, 0, sentence(random)),
    () => here.splice(s, 0, sentence(random, refrains)),
    () => after.splice(p, 1),
    () => after.splice(p, 1 + random(3)),
    () => after.splice(q, 0, paragraph(random)),
    () => after.splice(q, 0, copy(here)),
    () => after.splice(q, 0, ...after.splice(p, 1)),
    () => after.splice(Math.min(p, q), 2, ...after.slice(Math.min(p, q), Math.min(p, q) + 2).reverse()),
    () => s > 0 && after.splice(p, 1, here.slice(0, s), here.slice(s)),
    () => after[p + 1] !== undefined && after.splice(p, 2, [...here, ...(after[p + 1] ?? [])]),
    () => here.splice(random(here.length), 0, ...here.splice(s, 1)),
    () => after[q]?.splice(random((after[q]?.length ?? 0) + 1), 0, ...here.splice(s, 1)),
    () => change(after[0] ?? [], 0, () => `${capital(pick(random, who))} ${pick(random, did)}`),
    () => change(after[1] ?? [], random(2), (text) => reworded(text, random)),
    () => after[1]?.splice(0, 1, sentence(random)),
    () => change(here, s, (text) => reworded(text, random)),
    () => change(here, s, (text) => reworded(text, random)),
    () => change(here, s, (text) => reworded(text, random)),
    () => change(here, s, (text) => text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))),
    () => change(here, s, (text) => text.replaceAll('"', '“')),
  ];
  edits[random(edits.length)]?.();
  const made = after.filter((sentences) => sentences.length > 0);
  // Paragraphs alike that change places: what nobody can see has not happened.
  return textOf(made).text === textOf(before).text ? before : made;
}

function reworded(text: string, random: Random): string {
  const words = text.split(' ');
  const at = random(words.length);
  const how = random(5);
  if (how === 0) words.splice(at, 0, pick(random, ['not', 'never', 'almost', 'pas', 'ليس']));
  else if (how === 1 && words.length > 5) words.splice(at, 1 + random(2));
  else if (how === 2) words[at] = pick(random, ['reportedly', 'seven', 'harbour', 'once']);
  else if (how === 3) words.splice(at, 0, `(which ${pick(random, who)} ${pick(random, did)})`);
  else return text.replace(/[.!?…]+(?=[”"]?$)/u, `, ${pick(random, why)}.`);
  return words.join(' ');
}
