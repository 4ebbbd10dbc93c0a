import type { ClaimPatterns } from './claim-patterns';
import type { CuePatterns } from './cue-patterns';
import { claimPatternsOf, cuePatternsOf } from './language-patterns';
import { toForm } from './to-form';

const checkable = [
  'number',
  'date',
  'quotation',
  'accusation',
  'causal',
  'superlative',
  'act',
  'absolute',
  'trend',
  'state',
] as const;
const advice = ['vague_attribution', 'agentless_passive', 'unsourced_statistic'] as const;

/** In the order in which they are reported. The first ten ask for a disposition; the others advise the author. */
const cueKinds = [...checkable, ...advice];
export type CueKind = (typeof cueKinds)[number];

/** Ten times a long sentence: what is no prose at all must not hold up a save. */
const MOST_LENGTH = 3000;

/**
 * What in a sentence probably wants a check. Local rules: they suggest, and miss and overreach at times. Languages without
 * lists get digits, years and quotations only.
 */
export function cues(sentence: string, language: string): CueKind[] {
  const start = sentence.slice(0, MOST_LENGTH);
  const text = toForm(start, 'NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  const patterns = cuePatternsOf(language);
  const found = new Set<CueKind>();
  const without = patterns === null ? text : text.replaceAll(everywhere(patterns.date), ' ');
  if (without !== text || /(?<!\p{N})(1[5-9]|20)\d\d(?!\p{N})/u.test(text)) found.add('date');
  if (patterns === null ? /\p{N}/u.test(text) : patterns.number.test(without)) found.add('number');
  if (quotes(start)) found.add('quotation');
  if (patterns !== null) for (const kind of wordCues(text, patterns)) found.add(kind);
  const claims = claimPatternsOf(language);
  if (patterns !== null && claims !== null) {
    for (const kind of claimCues(text, patterns, claims)) found.add(kind);
    for (const kind of noClaims(text, patterns, claims)) found.delete(kind);
  }
  return cueKinds.filter((kind) => found.has(kind));
}

/** What the sentence says of somebody's acts, of all or none, of more and less, of how things are. */
function* claimCues(text: string, patterns: CuePatterns, claims: ClaimPatterns): Generator<CueKind> {
  const opening = fromFirstWord(text);
  if (claims.number.test(opening)) yield 'number';
  if (claims.act.test(opening)) yield 'act';
  else if (claims.actOfName.test(opening) && names(opening, { deed: claims.actOfName, notNames: patterns.notNames })) yield 'act';
  if (claims.absolute.test(opening)) yield 'absolute';
  if (claims.trend.test(opening)) yield 'trend';
  if (claims.state.test(opening)) yield 'state';
}

/** Kinds that a sentence does not claim: a question asks, a hope and a wish say what may be, and a writer's motive is the writer's own. */
function* noClaims(text: string, patterns: CuePatterns, claims: ClaimPatterns): Generator<CueKind> {
  const opening = fromFirstWord(text);
  if (claims.motive.test(opening)) yield 'causal';
  // What stands beside a hope or a wish in one sentence can be a claim.
  const isOne = !/[,;:—–]/.test(opening);
  const isHope = isOne && claims.hope.test(opening) && !claims.fact.test(opening.replace(claims.hope, ' '));
  const isWish = isOne && claims.wish.test(opening) && !claims.fact.test(opening);
  if (isHope || isWish || /\?[\s"'”»)\]]{0,4}$/.test(text)) yield* ['causal', 'superlative', 'act', 'absolute', 'trend', 'state'];
  if (!isHope && !isWish) return;
  yield 'date';
  if (!patterns.statistic.test(text)) yield 'number';
}

/** Without quotation marks and brackets before the first word. */
const fromFirstWord = (text: string) => text.replace(/^[\s"'“«‹([]+/u, '');

/** Whether a sentence with these cues wants a disposition. */
export function isCandidate(kinds: readonly string[]): boolean {
  return kinds.some((kind) => checkable.some((candidate) => candidate === kind));
}

function* wordCues(text: string, patterns: CuePatterns): Generator<CueKind> {
  if (patterns.deed.test(text) && names(text, patterns)) yield 'accusation';
  if (patterns.causal.test(text)) yield 'causal';
  if (patterns.superlative.test(text)) yield 'superlative';
  if (patterns.vagueAttribution.test(text)) yield 'vague_attribution';
  const passive = patterns.passive.exec(text);
  if (passive !== null && !patterns.agent.test(text.slice(passive.index + passive[0].length))) yield 'agentless_passive';
  if (patterns.statistic.test(text) && !patterns.attributed.test(text)) yield 'unsourced_statistic';
}

/** Whether somebody is named: a capitalised word that does not open the sentence, or two in a row that do. */
function names(text: string, { deed, notNames }: Pick<CuePatterns, 'deed' | 'notNames'>): boolean {
  const opening = fromFirstWord(text);
  if (/^\p{Lu}[\p{L}\p{M}'-]+\s+\p{Lu}\p{L}/u.test(opening)) return true;
  if (/^\p{Lu}{2,}(?!\p{L})/u.test(opening)) return true;
  if (opensWithName(opening, { deed, notNames })) return true;
  const later = opening.slice(/^\S+/u.exec(opening)?.[0].length ?? 0).match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]*/gu) ?? [];
  return later.some((word) => !notNames.has(word));
}

/** A single name at the start: "Sarr's men …", "Sarr lied …". A plural or a word from the list ("Police", "Nobody") is none. */
function opensWithName(opening: string, { deed, notNames }: Pick<CuePatterns, 'deed' | 'notNames'>): boolean {
  const [, first = '', owner, rest = ''] =
    /^(\p{Lu}[\p{L}\p{M}-]+)('s)?\s+(?:has\s+|had\s+|have\s+|a\s+|avait\s+)?(.*)/su.exec(opening) ?? [];
  if (first === '' || notNames.has(first)) return false;
  return owner !== undefined || (!first.endsWith('s') && deed.exec(rest)?.index === 0);
}

/** A passage of two words or more between quote marks, or a quotation that goes on beyond this sentence. Scare quotes are none. */
function quotes(text: string): boolean {
  const marks = [...text.matchAll(/[“”«»"„]/g)];
  for (const [at, { 0: mark, index }] of marks.entries()) {
    const next = marks[at + 1];
    if (next === undefined || mark === '”' || mark === '»' || next[0] === '«' || next[0] === '„') continue;
    if (hasTwoWords(text.slice(index + 1, next.index))) return true;
  }
  return goesOn(text) || beganBefore(text) || marks.filter(([mark]) => mark === '"').length % 2 === 1;
}

/** Opened and not closed, with more than a word behind it. */
function goesOn(text: string): boolean {
  const rest = text.slice(Math.max(text.lastIndexOf('”'), text.lastIndexOf('»')) + 1);
  const opened = rest.search(/[“«]/);
  return opened >= 0 && /\s/.test(rest.slice(opened));
}

/** Closed and not opened, with more than a word before it. */
function beganBefore(text: string): boolean {
  const opened = text.search(/[“«]/);
  const head = opened < 0 ? text : text.slice(0, opened);
  const closed = Math.max(head.lastIndexOf('”'), head.lastIndexOf('»'));
  return closed > 0 && /\s/.test(head.slice(0, closed));
}

const hasTwoWords = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length > 1;

const global = new WeakMap<RegExp, RegExp>();
function everywhere(pattern: RegExp): RegExp {
  const known = global.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}g`);
  global.set(pattern, known);
  return known;
}
