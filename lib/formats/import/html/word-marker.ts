const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** What a word processor printed before an entry of a list: its number, or `null` if it is a bullet. */
export function wordMarker(marker: string): number | null {
  const sign = /^\s*\(?(?<sign>\d{1,9}|[a-z]{1,12})[.)]/iu.exec(marker)?.groups?.['sign']?.toLowerCase();
  if (sign === undefined) return null;
  if (/^\d/.test(sign)) return Number(sign);
  if (/^[ivxlcdm]+$/.test(sign) && (sign.length > 1 || 'ivx'.includes(sign))) return roman(sign);
  return sign.length === 1 ? sign.charCodeAt(0) - 96 : 1;
}

function roman(sign: string): number {
  const values = Array.from(sign, (letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
