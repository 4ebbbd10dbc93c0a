import { type AlignedGroup, alignSentences } from './align';
import type { TextPart } from './block-part';
import { blockSeparator } from './canonical-text';
import { diffTexts } from './diff';
import { fold } from './fold';
import { identifySentences } from './identify-sentences';
import { ALIGN, ANCHOR } from './thresholds';
import { similarityIndex } from './word-similarity';

/** A text with its stored sentences (UTF-16 spans of it). `part` says what a block of it belongs to. */
interface Side {
  text: string;
  part: (block: number) => TextPart;
  sentences: readonly { start: number; end: number; block: number; fingerprint: string }[];
}

interface ChangedPassage {
  /**
   * `moved`: the same words elsewhere. `moved_changed`: elsewhere, and in other words. `returned`: the same words where they were, after a version without
   * them.
   */
  kind: 'changed' | 'added' | 'cut' | 'moved' | 'moved_changed' | 'returned';
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
  const moves = movedSentences(groups, older, newer, old.keys, now.keys);
  const paragraph = paragraphOf(groups, older, newer);
  // Whole paragraphs that went together are one cut.
  const cutBefore = (last: ChangedPassage | undefined, next: ChangedPassage) => {
    const wholly = last?.kind === 'cut' && next.kind === 'cut' && [last, next].every((part) => paragraph(part).startsWith(WAS));
    return wholly && last.before.at(-1) === (next.before[0] ?? 0) - 1 ? last : undefined;
  };
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
    const move = kind === 'added' && after.length === 1 ? moves.come.get(after[0] ?? -1) : undefined;
    const next: ChangedPassage = move
      ? move.reworded
        ? { kind: 'moved_changed', before: [move.from], after, at: [...to], parts: partsOf([move.from], after, a, b) }
        : whole('moved', [move.from], after, b)
      : { kind: kind === 'removed' ? 'cut' : kind, before, after, at: [...to], parts: partsOf(before, after, a, b) };
    const place = paragraph(next);
    const open =
      run.findLast((changedPassage) => isMove(changedPassage) === isMove(next) && paragraph(changedPassage) === place) ??
      cutBefore(run.at(-1), next);
    if (open) extend(open, next, parted(open, next, older, newer) ? blockSeparator : ' ');
    else {
      passages.push(next);
      run.push(next);
    }
  }
  return passages;
}

const isMove = ({ kind }: ChangedPassage) => kind === 'moved' || kind === 'moved_changed';
const indexes = ([from, to]: readonly [number, number]) => Array.from({ length: to - from }, (_, at) => from + at);
const whole = (kind: 'moved' | 'returned', before: number[], after: number[], b: readonly string[]): ChangedPassage => ({
  kind,
  before,
  after,
  at: [after[0] ?? 0, (after.at(-1) ?? -1) + 1],
  parts: [{ kind: 'same', text: after.map((index) => b[index] ?? '').join(' ') }],
});

/** Where a sentence of the newer text stood in the older one, and whether its words changed on the way. */
interface Move {
  from: number;
  reworded: boolean;
}

/** What was taken out in one place and stands in another, each twin once: word for word, or in words that are alike. */
function movedSentences(
  groups: readonly AlignedGroup[],
  older: Side,
  newer: Side,
  oldKeys: readonly string[],
  newKeys: readonly string[],
): { gone: ReadonlySet<number>; come: ReadonlyMap<number, Move> } {
  const removed = groups.flatMap(({ kind, before }) => (kind === 'removed' ? indexes(before) : []));
  const added = groups.flatMap(({ kind, after }) => (kind === 'added' ? indexes(after) : []));
  const gone = new Set<number>();
  const come = new Map<number, Move>();
  const take = (from: number, to: number, reworded: boolean) => {
    gone.add(from);
    come.set(to, { from, reworded });
  };
  const left = new Map<string, number[]>();
  for (const index of removed) {
    const print = older.sentences[index]?.fingerprint ?? '';
    left.set(print, [...(left.get(print) ?? []), index]);
  }
  for (const index of added) {
    const from = left.get(newer.sentences[index]?.fingerprint ?? '')?.shift();
    if (from !== undefined) take(from, index, false);
  }
  const lone = removed.filter((index) => !gone.has(index));
  if (lone.length === 0) return { gone, come };
  // What a neighbour came along with is as good as in its place; alone, more of its words must tell.
  const together = (from: number, to: number) => [-1, 1].some((by) => come.get(to + by)?.from === from + by);
  const similar = similarityIndex(lone.map((index) => oldKeys[index] ?? ''));
  const likely = added
    .filter((to) => !come.has(to))
    .flatMap((to) =>
      similar(newKeys[to] ?? '').flatMap(({ index, dice, contained }) => {
        const from = lone[index] ?? -1;
        const near = together(from, to);
        const alike = near ? dice >= ALIGN.similar || contained >= ALIGN.contained : dice >= ANCHOR.sentence;
        return alike ? [{ from, to, near, dice }] : [];
      }),
    )
    .sort((x, y) => Number(y.near) - Number(x.near) || y.dice - x.dice || x.to - y.to);
  for (const { from, to } of likely) if (!gone.has(from) && !come.has(to)) take(from, to, true);
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
    return heirs.has(old) ? `now ${heirs.get(old)}` : `${WAS}${old}`;
  };
}

const WAS = 'was ';

/** Whether what follows stands in another paragraph. */
function parted(open: ChangedPassage, next: ChangedPassage, older: Side, newer: Side): boolean {
  const [now, then] = [newer.sentences[open.after.at(-1) ?? -1], newer.sentences[next.after[0] ?? -1]];
  if (now || then) return false;
  return older.sentences[open.before.at(-1) ?? -1]?.block !== older.sentences[next.before[0] ?? -1]?.block;
}

/** The blocks of headline and standfirst; they are the first two, where they have words. */
const leading = ({ part }: Side) => [0, 1].filter((block) => part(block) !== 'text');

function extend(open: ChangedPassage, next: ChangedPassage, between: string): void {
  open.before.push(...next.before);
  open.after.push(...next.after);
  open.at = [Math.min(open.at[0], next.at[0]), Math.max(open.at[1], next.at[1])];
  const [last, first] = [open.parts.at(-1), next.parts[0]];
  // One stretch of struck words reads better than a stretch a sentence.
  if (last && first && last.kind === first.kind) {
    open.parts.splice(-1, 1, { kind: last.kind, text: `${last.text}${between}${first.text}` }, ...next.parts.slice(1));
  } else open.parts.push({ kind: 'same', text: ' ' }, ...next.parts);
  if (open.kind !== next.kind) open.kind = isMove(open) ? 'moved_changed' : 'changed';
}
