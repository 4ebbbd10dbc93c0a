import { fold } from '../text/fold';
import type { Change } from './difference';

const shortest = 3;
const words = (text: string): string =>
  ` ${fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Whether a text says words again that the correction takes out, and that the corrected text no longer has. */
export function repeatsWithheld(text: string, changes: readonly Change[], corrected: string): boolean {
  const [said, stays] = [words(text), words(corrected)];
  return changes
    .flatMap(({ parts }) => parts)
    .filter(({ kind }) => kind === 'removed')
    .map((part) => words(part.text))
    .some((gone) => gone.trim().length >= shortest && said.includes(gone) && !stays.includes(gone));
}
