import type { Node } from '@tiptap/pm/model';
import { type CueKind, cues } from '@/lib/text/cues';
import { sentenceSpans } from '@/lib/text/sentence-spans';

export interface SentenceCue {
  sentence: string;
  kinds: CueKind[];
  /** Positions in the editor's document. */
  from: number;
  to: number;
}

/** What a sentence that points to its source has answered already. */
const ANSWERED: ReadonlySet<CueKind> = new Set(['number', 'quotation', 'unsourced_statistic', 'vague_attribution']);
const known = new Map<string, { sentence: string; kinds: CueKind[]; start: number; end: number }[]>();
const KNOWN_MOST = 2_000;

/** The sentences of a document that a reader of facts would ask about, and how many words it has. Blocks that did not change are not read again. */
export function sentenceCues(doc: Node, language: string): { cues: SentenceCue[]; words: number } {
  const found: SentenceCue[] = [];
  let words = 0;
  doc.descendants((block, at) => {
    if (!block.isTextblock) return true;
    const text = block.textBetween(0, block.content.size, '', '\n');
    words += wordsIn(text);
    for (const { sentence, kinds, start, end } of cuesOfBlock(text, language)) {
      const [from, to] = [at + 1 + start, at + 1 + end];
      const left = pointsToSource(doc, from, to) ? kinds.filter((kind) => !ANSWERED.has(kind)) : kinds;
      if (left.length > 0) found.push({ sentence, kinds: left, from, to });
    }
    return false;
  });
  return { cues: found, words };
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;

function cuesOfBlock(text: string, language: string) {
  const key = `${language} ${text}`;
  const before = known.get(key);
  if (before) return before;
  const made = sentenceSpans(text, tagOf(language)).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return { sentence, kinds: cues(sentence, language), start, end };
  });
  if (known.size > KNOWN_MOST) known.clear();
  known.set(key, made);
  return made;
}

function tagOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und';
  } catch {
    return 'und';
  }
}

function pointsToSource(doc: Node, from: number, to: number): boolean {
  let found = false;
  doc.nodesBetween(from, to, (node) => {
    found ||= node.marks.some(({ type }) => type.name === 'source_ref');
  });
  return found;
}
