const DOUBLE_QUOTES = /[“”„‟«»"]/g;
/** The right single quotation mark is also the apostrophe; both become the typewriter's. */
const SINGLE_QUOTES = /[‘’‚‛‹›']/g;

/**
 * White space is what shows as nothing, thin (U+200A) or wide (U+3000). The ogham space mark (U+1680) is a line: it stays, or "-5" could be written
 * where "5" was judged.
 */
const WHITE_SPACE = /[^\S\u1680]/g;

/** Quote marks and white space made alike, one code unit for each, so that offsets stay. */
export function foldInPlace(text: string): string {
  return text.replace(DOUBLE_QUOTES, '"').replace(SINGLE_QUOTES, "'").replace(WHITE_SPACE, ' ');
}

/** As `foldInPlace`, with runs of white space as one space and none at the ends: what a fingerprint is taken of. */
export function fold(text: string): string {
  return foldInPlace(text.normalize('NFC')).replace(/ +/g, ' ').replace(/^ | $/g, '');
}
