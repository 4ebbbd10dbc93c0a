const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/**
 * What a word processor printed before an entry of a list: the numbers that it can stand for ("i" is 1 or 9), the likelier one first; none where it counts in
 * signs that are not read here; `null` if it is a bullet. Of "2.1." it is the last number.
 */
export function wordMarker(marker: string): number[] | null {
  const [, sign = '', end = ''] =
    /(?:^|[^\p{L}\p{N}])(\p{Nd}{1,9}|\p{L}{1,12})([.)\]]?)$/u.exec(marker.slice(0, 100).trim()) ?? [];
  if (sign === '') return null;
  if (/^\p{Nd}/u.test(sign)) return [Number(Array.from(sign, digit).join(''))];
  // A round bullet of Word is the letter o.
  if (end === '') return null;
  return lettered(sign.toLowerCase());
}

/** The figure that a digit of any script stands for: they lie in tens, and each ten begins with its nought. */
function digit(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  let nought = code;
  while (code - nought < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(nought - 1))) nought--;
  return code < 0x80 ? code - 48 : code - nought;
}

function lettered(sign: string): number[] {
  const first = sign.codePointAt(0) ?? 0;
  const isRepeated = Array.from(sign).every((letter) => letter === sign[0]);
  const letter = /^[a-z]+$/.test(sign) && isRepeated ? [first - 96 + 26 * (sign.length - 1)] : [];
  const roman = /^[ivxlcdm]+$/.test(sign) ? [romanNumber(sign)] : [];
  return sign.length === 1 && !'ivx'.includes(sign) ? [...letter, ...roman] : [...roman, ...letter];
}

function romanNumber(sign: string): number {
  const values = Array.from(sign, (letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
