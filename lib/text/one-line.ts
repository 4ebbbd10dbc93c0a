import { normalise } from './normalise';

/** A text that stands on one line, in the form in which it is kept. */
export function oneLine(text: string): string {
  return normalise(text).replaceAll('\n', ' ').trim();
}
