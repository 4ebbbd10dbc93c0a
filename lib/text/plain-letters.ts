import anyAscii from 'any-ascii';
import { toForm } from './to-form';

/**
 * A text in the letters a to z, figures and hyphens, as an address has it: "Łódź and Straße" becomes "lodz-and-strasse", "Мир" "mir", "马里" "ma-li".
 * Empty when nothing of it can be said in letters. Cut at a hyphen to at most `most` characters.
 */
export function plainLetters(text: string, most: number): string {
  const words = anyAscii(
    toForm(text, 'NFC')
      .replace(/\p{Extended_Pictographic}/gu, ' ')
      .replace(/\p{Script=Han}/gu, ' $& '),
  )
    .replace(/[’'‘`]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (words.length <= most) return words;
  return words.slice(0, words.lastIndexOf('-', most) + 1 || most).replace(/-$/, '');
}
