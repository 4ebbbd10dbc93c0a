/** Scripts that are written without spaces between words: a letter with the marks on it. */
const letter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;
const gap = '\u200b';

/** Letters that do not decompose into a plain letter and a mark, with their usual spelling on other keyboards. */
const plain: Record<string, string> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  þ: 'th',
  Þ: 'TH',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
};
/** Two marks that no writing puts on one letter. The index passes over marks, so "straße" is "strasse" there; by them the letter is found again. */
const [ofTwo, ofOne] = ['\u0311\u030f', '\u030f\u0311'];
const marked = (letters: string) => (letters.length === 2 ? `${letters[0]}${ofTwo}${letters[1]}` : `${letters}${ofOne}`);
const written = new Map(Object.entries(plain).map(([sign, letters]) => [marked(letters), sign]));
const sign = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');
const back = new RegExp([...written.keys()].join('|'), 'gu');

/**
 * The text as the full-text index takes it. Where words are not set apart, each letter is, by a space of no width: a part of a run is then found as a phrase.
 * "ß" and its like are their plain letters. Every other text stays as it is.
 */
export const searchable = (text: string): string =>
  text.replace(letter, `${gap}$&${gap}`).replace(sign, (letters) => marked(plain[letters] ?? letters));

/** The same text without the gaps, and with its own letters, for people to read. */
export const readable = (text: string): string => text.replaceAll(gap, '').replace(back, (marks) => written.get(marks) ?? marks);
