/** What a correction changes, as readers and the second editor are shown it. Pure: the form shows it while an editor types, and the store keeps it. */
import { z } from 'zod';
import { blockPart, type TextPart } from '../text/block-part';
import { changedPassages } from '../text/changed-passages';
import { type MarkedUpContent, sentenceMarkup } from '../text/sentence-markup';
import { changedLineFields } from './vocabulary';

const parts = z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }));
export const changeView = z.discriminatedUnion('kind', [
  /** `before` and `after`: indexes of its sentences in the text before and in the new one. */
  z.strictObject({
    kind: z.enum(['changed', 'added', 'cut', 'moved', 'moved_changed']),
    before: z.array(z.int()),
    after: z.array(z.int()),
    parts,
  }),
  /** What is no sentence. `after`: the sentence in which a link changed. */
  z.strictObject({ kind: z.literal('line'), field: z.enum(changedLineFields), after: z.array(z.int()), parts }),
]);
export type Change = z.infer<typeof changeView>;

export interface TextSide {
  content: MarkedUpContent & { byline: string; disclosure: string };
  text: string;
  /** UTF-16 spans of `text`, in its order. */
  sentences: readonly { start: number; end: number; block: number; fingerprint: string }[];
}

/** Everything that readers would see differently, in the order of the new text; what is no sentence comes last. */
export function difference(before: TextSide, after: TextSide): Change[] {
  const side = ({ content, text, sentences }: TextSide) => ({
    text,
    sentences,
    part: (block: number): TextPart => blockPart(content, block),
  });
  const passages = changedPassages(side(before), side(after)).map(
    ({ kind, before: was, after: now, parts: words }): Change => ({
      kind: kind === 'returned' ? 'changed' : kind,
      before: was,
      after: now,
      parts: words,
    }),
  );
  return [...passages, ...changedLinks(before, after, passages), ...changedLines(before.content, after.content)];
}

/** What one editor may add or change at once; a cut is never too much. */
export const mostAtOnce = 3;

/** A line that ends inside a paragraph. */
const BREAK = /(?<!\n)\n(?!\n)/g;

/**
 * Sentences (indexes in the new text) that it adds, changes or moves, lines that it adds or changes, and lines that end inside a sentence that it adds: each of
 * these can say something by itself. What it cuts is in none.
 */
export function newWords(changes: readonly Change[]): { sentences: number[]; lines: number; breaks: number } {
  const sentences = new Set(changes.flatMap((change) => (change.kind === 'line' ? [] : change.after)));
  const lines = changes.filter((change) => change.kind === 'line' && change.parts.some(({ kind }) => kind === 'added'));
  const added = changes.flatMap((change) => (change.kind === 'line' ? [] : change.parts.filter(({ kind }) => kind === 'added')));
  const breaks = added.reduce((sum, { text }) => sum + (text.match(BREAK)?.length ?? 0), 0);
  return { sentences: [...sentences].sort((a, b) => a - b), lines: lines.length, breaks };
}

/** The same without the words that were there before. */
export const withoutOldWords = (changes: readonly Change[]): Change[] =>
  changes.map((change) => ({ ...change, parts: change.parts.filter(({ kind }) => kind !== 'removed') }));

/** Sentences whose words stay, and whose links, source references or place (a quote, a list) change. */
function changedLinks(before: TextSide, after: TextSide, passages: readonly Change[]): Change[] {
  // A source that was put right in its place is told once, as a line; one that changed places changes where each claim leads.
  const [had, has] = [before.content.sources.map(sourceText), after.content.sources.map(sourceText)];
  const sources = before.content.sources.map((source, at) => {
    const now = after.content.sources[at];
    return now && !has.includes(had[at] ?? '') && !had.includes(has[at] ?? '') ? now : source;
  });
  const known = new Map<string, string[]>();
  const dressBefore = sentenceMarkup({ ...before.content, sources }, before.sentences);
  for (const [at, { fingerprint }] of before.sentences.entries())
    known.set(fingerprint, [...(known.get(fingerprint) ?? []), dressBefore[at] ?? '']);
  const told = new Set(newWords(passages).sentences);
  const dress = sentenceMarkup(after.content, after.sentences);
  return after.sentences.flatMap(({ start, end, fingerprint }, at): Change[] => {
    const was = known.get(fingerprint);
    if (told.has(at) || !was || was.includes(dress[at] ?? '')) return [];
    const [old, now] = [pointsIn(was[0]), pointsIn(dress[at])];
    return [
      {
        kind: 'line',
        field: 'links',
        after: [at],
        parts: [
          { kind: 'same', text: `${after.text.slice(start, end)} ` },
          ...(old === '' ? [] : [{ kind: 'removed' as const, text: old }]),
          { kind: 'added', text: now },
        ],
      },
    ];
  });
}

/** "quote paragraph, link https://…": a dress in words. */
const pointsIn = (dress: string | undefined): string => (JSON.parse(dress || '[]') as string[]).join(', ');

const sourceText = ({ title, url }: { title: string; url: string }) => [title, url].filter(Boolean).join(', ');
const inOrder = (sources: readonly string[]) => sources.map((source, at) => `${at + 1}. ${source}`).join('; ');

function changedLines(before: TextSide['content'], after: TextSide['content']): Change[] {
  const line = (field: 'byline' | 'disclosure' | 'sources', was: string, now: string): Change[] =>
    was === now
      ? []
      : [
          {
            kind: 'line',
            field,
            after: [],
            parts: [
              ...(was === '' ? [] : [{ kind: 'removed' as const, text: was }]),
              ...(now === '' ? [] : [{ kind: 'added' as const, text: now }]),
            ],
          },
        ];
  const [had, has] = [before.sources.map(sourceText), after.sources.map(sourceText)];
  const gone = had.filter((source) => !has.includes(source));
  const come = has.filter((source) => !had.includes(source));
  const sources = Array.from({ length: Math.max(gone.length, come.length) }, (_, at) =>
    line('sources', gone[at] ?? '', come[at] ?? ''),
  );
  return [
    ...line('byline', before.byline, after.byline),
    ...line('disclosure', before.disclosure, after.disclosure),
    ...sources.flat(),
    ...line(
      'sources',
      inOrder(had.filter((source) => has.includes(source))),
      inOrder(has.filter((source) => had.includes(source))),
    ),
  ];
}
