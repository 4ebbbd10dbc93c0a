import { hasStackedMarks, unusable } from '@/lib/text/normalise';
import { fieldErrors } from '@/lib/words/en/field-errors';
import type { FieldError } from './problem';

const pointerPart = (key: string | number) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

/** Every string (and every key) of a JSON value that cannot be kept. The value's depth is checked before: this one recurses. */
export function oddCharacters(value: unknown, at = ''): FieldError[] {
  if (typeof value === 'string') return oddText(value, at);
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => oddCharacters(item, `${at}/${index}`));
  return Object.entries(value).flatMap(([key, item]) => {
    const odd = oddText(key, at);
    return odd.length > 0 ? odd : oddCharacters(item, `${at}/${pointerPart(key)}`);
  });
}

/** What is wrong with the characters of one text. */
export function oddText(text: string, field: string): FieldError[] {
  const reason = unusable(text);
  if (reason) return [{ field, why: (t) => t(fieldErrors)[reason === 'nul' ? 'nul' : 'loneSurrogate'] }];
  return hasStackedMarks(text) ? [{ field, why: (t) => t(fieldErrors).stackedMarks }] : [];
}
