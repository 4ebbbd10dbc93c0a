import { fold } from '../text/fold';
import type { Change } from './difference';

const shortest = 3;
const words = (text: string): string =>
  ` ${fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Whether a notice says words again that the correction takes out, and that the corrected text no longer has. */
export function repeatsWithheld(notice: string, changes: readonly Change[], corrected: string): boolean {
  const [said, stays] = [words(notice), words(corrected)];
  return changes
    .flatMap(({ parts }) => parts)
    .filter(({ kind }) => kind === 'removed')
    .map(({ text }) => words(text))
    .some((gone) => gone.trim().length >= shortest && said.includes(gone) && !stays.includes(gone));
}
