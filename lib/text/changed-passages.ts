import { type AlignedGroup, alignSentences } from './align';
import type { TextPart } from './block-part';
import { diffTexts } from './diff';
import { fold } from './fold';
import { identifySentences } from './identify-sentences';

/** A text with its stored sentences (UTF-16 spans of it). `part` says what a block of it belongs to. */
interface Side {
  text: string;
  part: (block: number) => TextPart;
  sentences: readonly { start: number; end: number; block: number; fingerprint: string }[];
}

export interface ChangedPassage {
  /** `moved`: the same words elsewhere. `returned`: the same words where they were, after a version without them. */
  kind: 'changed' | 'added' | 'cut' | 'moved' | 'returned';
  /** Indexes of its sentences in the older text, and in the newer one. */
  before: number[];
  after: number[];
  /** Where it stands among the sentences of the newer text, half-open; empty for a cut. */
  at: [number, number];
  parts: { kind: 'same' | 'added' | 'removed'; text: string }[];
}

/**
 * Only what changed from one version to another, in the order of the newer text: neighbouring changed sentences of a paragraph are one passage, a
 * paragraph's cut one of its own. `renewed` says of a sentence of the newer text that it was away in between. Linear where little changed.
 */
export function changedPassages(older: Side, newer: Side, renewed: (index: number) => boolean = () => false): ChangedPassage[] {
  const a = older.sentences.map(({ start, end }) => older.text.slice(start, end));
  const b = newer.sentences.map(({ start, end }) => newer.text.slice(start, end));
  const [old, now] = [
    { keys: a.map(fold), units: older.sentences },
    { keys: b.map(fold), units: newer.sentences },
  ];
  const groups = alignSentences(old.keys, now.keys, identifySentences(old, now));
  const moves = movedSentences(groups, older, newer);
  const paragraph = paragraphOf(groups, older, newer);
  const passages: ChangedPassage[] = [];
  // Those since the last unchanged sentence: what was put in stands with its own paragraph, whatever was cut in between.
  let run: ChangedPassage[] = [];
  for (const { kind, before: from, after: to } of groups) {
    const before = indexes(from);
    const after = indexes(to);
    if (kind === 'same') {
      run = [];
      for (const index of after) if (renewed(index)) passages.push(whole('returned', before, after, b));
      continue;
    }
    if (kind === 'removed' && before.every((index) => moves.gone.has(index))) continue;
    const moved = kind === 'added' && after.every((index) => moves.come.has(index));
    const next: ChangedPassage = moved
      ? whole('moved', [], after, b)
      : { kind: kind === 'removed' ? 'cut' : kind, before, after, at: [...to], parts: partsOf(before, after, a, b) };
    const place = paragraph(next);
    const open = run.findLast((one) => (one.kind === 'moved') === moved && paragraph(one) === place);
    if (open) extend(open, next);
    else {
      passages.push(next);
      run.push(next);
    }
  }
  return passages;
}

const indexes = ([from, to]: readonly [number, number]) => Array.from({ length: to - from }, (_, at) => from + at);
const whole = (kind: 'moved' | 'returned', before: number[], after: number[], b: readonly string[]): ChangedPassage => ({
  kind,
  before,
  after,
  at: [after[0] ?? 0, (after.at(-1) ?? -1) + 1],
  parts: [{ kind: 'same', text: after.map((index) => b[index] ?? '').join(' ') }],
});

/** What was taken out in one place and stands word for word in another, each twin once. */
function movedSentences(groups: readonly AlignedGroup[], older: Side, newer: Side) {
  const gone = new Set<number>();
  const come = new Set<number>();
  const left = new Map<string, number[]>();
  for (const { kind, before } of groups) {
    if (kind !== 'removed') continue;
    for (const index of indexes(before)) {
      const print = older.sentences[index]?.fingerprint ?? '';
      left.set(print, [...(left.get(print) ?? []), index]);
    }
  }
  for (const { kind, after } of groups) {
    if (kind !== 'added') continue;
    for (const index of indexes(after)) {
      const from = left.get(newer.sentences[index]?.fingerprint ?? '')?.shift();
      if (from === undefined) continue;
      gone.add(from);
      come.add(index);
    }
  }
  return { gone, come };
}

function partsOf(before: number[], after: number[], a: readonly string[], b: readonly string[]): ChangedPassage['parts'] {
  const old = before.map((index) => a[index] ?? '').join(' ');
  const now = after.map((index) => b[index] ?? '').join(' ');
  if (now === '') return [{ kind: 'removed', text: old }];
  if (old === '') return [{ kind: 'added', text: now }];
  return diffTexts(old, now).flatMap((hunk) => hunk.parts.map(({ kind, text }) => ({ kind, text })));
}

/** The paragraph in which a passage stands: of the newer text; of the older one where the whole of it was cut. */
function paragraphOf(groups: readonly AlignedGroup[], older: Side, newer: Side) {
  const heirs = new Map<number | undefined, number | undefined>();
  // There is one headline and one standfirst: new words in it are a change of it, however few of the old ones stay.
  for (const block of leading(older)) {
    const heir = leading(newer).find((other) => newer.part(other) === older.part(block));
    if (heir !== undefined) heirs.set(block, heir);
  }
  for (const { kind, before, after } of groups)
    if (kind === 'same' || kind === 'changed') heirs.set(older.sentences[before[0]]?.block, newer.sentences[after[0]]?.block);
  return ({ before: [was], after: [now] }: ChangedPassage): string => {
    if (now !== undefined) return `now ${newer.sentences[now]?.block}`;
    const old = older.sentences[was ?? -1]?.block;
    return heirs.has(old) ? `now ${heirs.get(old)}` : `was ${old}`;
  };
}

/** The blocks of headline and standfirst; they are the first two, where they have words. */
const leading = ({ part }: Side) => [0, 1].filter((block) => part(block) !== 'text');

function extend(open: ChangedPassage, next: ChangedPassage): void {
  open.before.push(...next.before);
  open.after.push(...next.after);
  open.at = [Math.min(open.at[0], next.at[0]), Math.max(open.at[1], next.at[1])];
  const [last, first] = [open.parts.at(-1), next.parts[0]];
  // One stretch of struck words reads better than a stretch a sentence.
  if (last && first && last.kind === first.kind) {
    open.parts.splice(-1, 1, { kind: last.kind, text: `${last.text} ${first.text}` }, ...next.parts.slice(1));
  } else open.parts.push({ kind: 'same', text: ' ' }, ...next.parts);
  if (open.kind !== next.kind) open.kind = 'changed';
}
