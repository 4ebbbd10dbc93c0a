import { languageAbbreviations } from './abbreviations/language-abbreviations';
import { continues } from './continues';

export type Span = { start: number; end: number };

/**
 * V8's segmenter takes time that grows with the square of the text: 14 s for 100,000 words in one piece, 18 ms in small ones.
 * So a long block is segmented through a window; the last sentence in it, which may be cut, is taken up again.
 */
const WINDOW = 4000;

/** The sentences of one block, as trimmed spans within it (UTF-16). */
export function sentenceSpans(block: string, language: string): Span[] {
  const lists = languageAbbreviations(language);
  const pieces: Span[] = [];
  for (const raw of rawSpans(block, language)) {
    const before = pieces.at(-1);
    const closing =
      before === undefined ? 0 : ((CLOSING.exec(block.slice(raw.start, raw.end)) ?? markBehind(block, raw))?.[0].length ?? 0);
    if (before !== undefined && closing > 0) before.end = raw.start + closing;
    const piece = { start: raw.start + closing, end: raw.end };
    if (piece.start >= piece.end) continue;
    if (before !== undefined && continues(block.slice(before.start, before.end), block.slice(piece.start, piece.end), lists)) {
      before.end = piece.end;
    } else {
      pieces.push(piece);
    }
  }
  return pieces.map((piece) => trimmed(block, piece)).filter(({ start, end }) => start < end);
}

/** French sets a space before »: Unicode's rules then give the mark to the next sentence. So they do with two single quotation marks that stand for one. */
const CLOSING = /^(?:[»”›)\]]+(?![\p{L}\p{N}])|(?:''|["“])(?=\s*$))[\s.,;:!?…]*/u;
/** Marks of notes behind a space ("He won. [1] She lost.", "He won. 4"), and dots for words that were left out behind the last sentence ("He won. […]"). */
const MARK_BEHIND = /^(?:\[[\p{N}*†‡][\p{N}*†‡,\s–-]{0,8}\](?:\s+|$))+|^(?:[[(](?:…|\.\s?\.\s?\.)[\])]|\p{N}{1,3})\s*$/u;

/** In a block that begins with the mark of a note, marks stand before what they are for. */
const markBehind = (block: string, { start, end }: Span) =>
  /^\s*\[\p{N}/u.test(block) || /[?!]\s*$/u.test(block.slice(0, start)) ? null : MARK_BEHIND.exec(block.slice(start, end));

function* rawSpans(block: string, language: string): Generator<Span> {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const text = disguised(block);
  for (let start = 0; start < text.length; ) {
    const window = windowAt(text, start);
    const segments = [...segmenter.segment(window)];
    const last = start + window.length < text.length && segments.length > 1 ? segments.length - 1 : segments.length;
    for (const { index, segment } of segments.slice(0, last)) yield { start: start + index, end: start + index + segment.length };
    start += last < segments.length ? (segments[last]?.index ?? window.length) : window.length;
  }
}

// Only a few characters before are read: a hostile text must not cost more than its length.
/** What may begin a sentence besides a capital: a figure, a currency sign, a name with @ or #, "iPhones", "b)". Unicode's rules know none of them. */
const BEGINNING =
  /(?<=[.!?](?:\s?["”»’')\]]){0,3}\s{1,3}["“‘„«‹([¿¡]{0,3})(?:\p{Nd}|\p{Sc}|[@#](?=\p{L})|\p{Ll}(?=\p{Ll}{0,2}\p{Lu}|\)\s)|['’](?=[stnk]\s+\p{Lu}))/gu;
/** Marks of notes behind a full stop ("He won.[1][2] She lost."), and in Chinese and Japanese who said it, in brackets. */
const NOTE_MARKS = /(?<=[.!?]["”»’')]{0,3})(?:\[[\p{L}\p{N}*†‡]{1,4}\]|[¹²³⁰⁴-⁹])+|(?<=[。！？])（[^（）。！？]{1,30}）/gu;
/** A full stop that begins a word: ".NET". */
const WORD_STOP = /(?<=^|\s)\.(?=\p{L})/gu;
/** Chinese and Japanese marks that open a quotation right behind a full stop; Unicode's rules give them to the sentence before. */
const OPENING = /(?<=[。！？][」』”’）》〉】]{0,3})[「『“‘（《〈【]/gu;

/**
 * The text, letter for letter of the same length, so that Unicode's rules see the ends that people see. A single hard break is no end of a sentence; a
 * doubled one is. Three dots may end one however they are typed.
 */
function disguised(block: string): string {
  return block
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
    .replaceAll('…', '.')
    .replace(WORD_STOP, 'A')
    .replace(NOTE_MARKS, (marks) => ')'.repeat(marks.length))
    .replace(BEGINNING, (first) => 'A'.repeat(first.length))
    .replace(OPENING, 'あ');
}

/** The window ends behind white space where it can, and never inside a surrogate pair. */
function windowAt(text: string, start: number): string {
  if (start + WINDOW >= text.length) return text.slice(start);
  const space = text.lastIndexOf(' ', start + WINDOW - 1);
  let end = space > start + WINDOW / 2 ? space + 1 : start + WINDOW;
  if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Without the white space around it. An ogham space mark (U+1680) shows, and stays with its sentence. */
function trimmed(block: string, { start, end }: Span): Span {
  const white = (at: number) => /[^\S\u1680]/.test(block.charAt(at));
  let [from, to] = [start, end];
  while (from < to && white(from)) from++;
  while (to > from && white(to - 1)) to--;
  return { start: from, end: to };
}
