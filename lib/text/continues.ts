import type { Abbreviations } from './abbreviations/abbreviations';
import { UNSPACED } from './tokens';

/** Opening quote marks and brackets, which may stand before the first word of what follows. */
const OPENING = /^[\s"'“‘„‚«»‹›([¿¡–—-]*/u;
/** "1.", "a)", "(iv)", "II.": the number of an entry, alone. Roman numerals up to 49. */
const ENTRY = /^[([]?(?:\d{1,3}|\p{L}|(?=[ivxl])(?:xl|x{0,3})(?:ix|iv|v?i{0,3})|(?=[IVXL])(?:XL|X{0,3})(?:IX|IV|V?I{0,3}))[.)]$/u;
/** Dots for words that were left out, alone: what follows them is their sentence. */
const LEFT_OUT = /^\s*[[(](?:…|\.\s?\.\s?\.)[\])]\s*$/u;
const NEXT_ENTRY = /^[([]?[\p{Ll}\d]{1,3}\)\s/u;
/** A brand that begins with small letters: "iPhones", "eBay". */
const BRAND = /^\p{Ll}{1,3}\p{Lu}/u;
/** "’s Avonds", as Dutch sentences begin. */
const CLIPPED = /^\s*['’][stnk]\s+\p{Lu}/u;
const UNSPACED_LETTER = new RegExp(`[${UNSPACED}]`, 'u');
/** "200 people": a number with what it counts, rather than that of an article or a page. */
const COUNTED =
  /^(?:\p{Sc}\s?)?\p{Nd}+(?:[.,\s]\p{Nd}+)*\s+(?!(?:and|or|to|of|in|on|is|was|at|for|und|oder|bis|et|ou|à|au|de|du|des|y|e|o|a|del|al|di|da|do|della|en|van|tot)(?!\p{L}))\p{Ll}/u;
/** "The No. 10 spokesman": with a capital in the middle of a sentence it is no answer. */
const NUMBER_OF = /\p{L}\s\p{Lu}\p{Ll}{1,3}$/u;
/** A letter behind one of these is a name of a thing: "plan B. Many followed". */
const LABELS =
  /(?:plan|vitamin|grade|class|option|type|group|category|hepatitis|point|phase|step|team|side|series|model|exhibit|block|zone|vitamine|groupe|classe|catégorie|hépatite|typ|klasse|gruppe|vitamina|grupo|clase|opción|opzione|gruppo|classe|opção|groep|klas|optie|article|artículo|artigo|articolo|artikel|chapter|chapitre|capítulo)\s+\p{L}$/iu;
const DAY_OR_ZONE = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|E[SD]?T|P[SD]?T|C[SD]?T|GMT|UTC|BST|CET)(?!\p{L})/u;
/** Behind a quotation that ends with a full stop inside: Japanese particles, and Chinese words for saying. */
const QUOTED_ON =
  /^(?:と|って|など|とか|も|は|が|を|に|へ|の|で|や|から|だ|です|、|，|[^。！？，]{0,6}?(?:说|說|道|问|問|喊|答|表示|写道|寫道|称|稱))/u;

/**
 * Whether a sentence goes on where Unicode's rules (UAX 29) saw its end: after an abbreviation, an initial, an acronym, an ordinal, the number of an
 * entry, or before a lower-case word. Both arguments are pieces of one block, in order.
 */
export function continues(before: string, after: string, lists: Abbreviations): boolean {
  // Only the last words tell; a hostile text must not make the patterns look at more.
  const head = before.slice(-60).trimEnd();
  const next = after.slice(0, 120).replace(OPENING, '');
  if (next === '') return false;
  if (ENTRY.test(before.slice(0, 12).trim()) && before.trim().length <= 7) return true;
  if (LEFT_OUT.test(before.slice(0, 12)) || /^\s*[/|]/.test(after)) return true;
  if (/[。！？][」』”’）]+$/u.test(head)) return QUOTED_ON.test(after);
  // "Why?" he asked. — Unicode looks for a lower-case letter after a full stop only.
  if (/^\p{Ll}/u.test(next) && ![BRAND, NEXT_ENTRY].some((beginning) => beginning.test(next))) return !CLIPPED.test(after);
  if (!head.endsWith('.') || head.endsWith('..')) return false;

  const text = head.slice(0, -1);
  const token = /(?<![\p{L}\p{M}\p{N}.§º№ª’'-])[\p{L}\p{M}\p{N}.§º№ª’'-]*$/u.exec(text)?.[0] ?? '';
  // "z. B." and "EE. UU." as "z.B" and "EE.UU".
  const spelt = spellings(text, token);
  const isIn = (list: ReadonlySet<string>) => spelt.some((spelling) => list.has(spelling));
  if (isIn(lists.always)) return true;
  if (isNumbered(next, lists) && isIn(lists.beforeNumber))
    return !isIn(lists.alsoWords) || !COUNTED.test(next) || NUMBER_OF.test(text);
  // A German street and the number of a house.
  if (/\p{L}{2}str$/iu.test(token) && /^\p{Nd}/u.test(next)) return true;
  if (isIn(lists.usual)) return isFree(next, lists);
  // One letter is short for something as a small letter ("v. Chr."), and in scripts without capitals ("د. كريم"). "Я" and "é" are words.
  if (/^(?![яé])[\p{Ll}\p{Lo}]\p{M}*$/u.test(token)) return !UNSPACED_LETTER.test(token) && isFree(next, lists);
  if (/^\p{Lu}\p{M}*$/u.test(token)) return isInitial(text) && isName(next, lists);
  // Acronyms with stops: "U.S. Africa Command", "10 a.m. Monday", "J.-P. Diallo".
  if (/^[ap]\.m$/i.test(token)) return DAY_OR_ZONE.test(next);
  if (/^\p{L}([.-]+\p{L})+$/u.test(token)) return isName(next, lists) || /^\p{Nd}+(?:st|nd|rd|th)?\s\p{Lu}/u.test(next);
  return isOrdinal(text, token, next, lists);
}

/** A last word in all the forms that a list may have it in: as it is, behind an elision ("dell'art"), as in mid-sentence, with the two words before it. */
function spellings(text: string, token: string): string[] {
  const bare = token.replace(/^.*['’]/u, '');
  const spaced = [ONE_BEFORE, TWO_BEFORE].flatMap((run) => run.exec(text)?.[0].replace(/\s/g, '') ?? []);
  // "GEN. DIALLO".
  const titled = /^\p{Lu}{3,}$/u.test(token) ? [token.charAt(0) + token.slice(1).toLowerCase()] : [];
  return [token, bare, bare.charAt(0).toLowerCase() + bare.slice(1), ...titled, ...spaced];
}
const ONE_BEFORE = /(?<!\p{L})\p{L}{1,3}\.\s?\p{L}{1,4}$/u;
const TWO_BEFORE = /(?<!\p{L})(?:\p{L}{1,3}\.\s?){2}\p{L}{1,4}$/u;

/** A figure, a roman numeral (not "I") or one letter that is no word, with a currency sign before it or not. */
function isNumbered(next: string, { starters }: Abbreviations): boolean {
  if (/^(?:\p{Sc}\s?)?\p{Nd}/u.test(next)) return true;
  if (/^\p{Lu}\.\s*(?:\p{Nd}|$)/u.test(next)) return true;
  const letters = /^(?:[IVXLC]{2,}|[A-HJ-Z])(?![\p{L}\p{N}.'’])/u.exec(next)?.[0];
  return letters !== undefined && !starters.has(letters);
}

/** A letter that stands for a name: a word of its own, not the last of "1.5 °C", nor the letter of "plan B". */
const isInitial = (text: string) => /(?:^|[\s"'“‘„«([.-])\p{Lu}\p{M}*$/u.test(text) && !LABELS.test(text);

function isName(next: string, { starters }: Abbreviations): boolean {
  const word = /^[\p{L}\p{M}]+/u.exec(next)?.[0];
  return word !== undefined && /^\p{Lu}/u.test(word) && (!starters.has(word) || /^\p{Lu}(?:\.|['’]\p{Lu})/u.test(next));
}

/** Whether what follows may go on: a name, a number, whatever does not begin a sentence. */
function isFree(next: string, { starters }: Abbreviations): boolean {
  const word = /^[\p{L}\p{M}]+/u.exec(next)?.[0];
  return word === undefined || !starters.has(word);
}

function isOrdinal(text: string, token: string, next: string, lists: Abbreviations): boolean {
  if (lists.ordinals === null) return false;
  const { before, after } = lists.ordinals;
  const word = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? '';
  if (/^\p{Nd}{1,2}$/u.test(token)) {
    const previous = /(?<!\S)(\S+)\s+\S+$/u.exec(text)?.[1] ?? '';
    // "3. 5. 1990".
    if (after.has(word) || /^\p{Nd}{1,2}\.\s?(?:\p{Nd}{4}(?!\p{Nd})|$)/u.test(next)) return true;
    return (before.has(previous.toLowerCase()) || /^\p{Nd}{1,2}\.$/u.test(previous)) && isFree(next, lists);
  }
  // "Johannes Paul II. Platz": a king's number.
  return /^[IVX]{1,5}$/.test(token) && isFree(next, lists) && !/^\p{Nd}/u.test(next);
}
