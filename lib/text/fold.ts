import { toForm } from './to-form';
import { withoutZeroWidth } from './zero-width';

const DOUBLE_QUOTES = /[“”„‟«»"]/g;
/** The right single quotation mark is also the apostrophe; both become the typewriter's. */
const SINGLE_QUOTES = /[‘’‚‛‹›']/g;
/** Figure dash, en dash, em dash, bar. A hyphen is none, nor is a minus sign: "re-form" and "reform", "-5" and "5" say different things. */
const DASHES = /[‒–—―]/g;
/** Hyphens between spaces, or at an end: a dash from a typewriter. */
const TYPED_DASHES = /(?<=^| )-{1,3}(?= |$)/g;
const SPACED_ELLIPSES = /\.(?: \.){2,}/g;

/**
 * White space is what shows as nothing, thin (U+200A) or wide (U+3000). The ogham space mark (U+1680) is a line: it stays, or "-5" could be written
 * where "5" was judged.
 */
const WHITE_SPACE = /[^\S\u1680]/g;

/**
 * Names the rules of this file: what is stored under another name was folded otherwise. The first fold left dashes and ellipses as they were, the
 * second what has no width.
 */
export const foldVersion = 'fold3';

/** Quote marks, dashes and white space made alike, one code unit for each, so that offsets stay. */
export function foldInPlace(text: string): string {
  return text.replace(DOUBLE_QUOTES, '"').replace(SINGLE_QUOTES, "'").replace(DASHES, '–').replace(WHITE_SPACE, ' ');
}

/**
 * As `foldInPlace`, with runs of white space as one space and none at the ends, typed dashes as dashes and each ellipsis as its dots: what a fingerprint is
 * taken of. It makes the forms of a mark alike, and never drops one that shows.
 */
export function fold(text: string): string {
  return foldInPlace(toForm(withoutZeroWidth(text), 'NFC'))
    .replace(/ +/g, ' ')
    .replace(/^ | $/g, '')
    .replace(TYPED_DASHES, '–')
    .replaceAll('…', '...')
    .replace(SPACED_ELLIPSES, (dots) => dots.replaceAll(' ', ''));
}

/** Whether an earlier fold may have made something else of the text. */
export const foldsAnew = (text: string): boolean =>
  withoutZeroWidth(text) !== text || /[‒–—―…]|\.\s\.|(?:^|\s)-{1,3}(?:\s|$)/.test(text);
