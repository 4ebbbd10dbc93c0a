import { normalise } from './normalise';
import { visibleOnly } from './visible';

/** A text that stands on one line, in the form in which it is kept; empty where nobody sees anything of it. */
export function oneLine(text: string): string {
  return visibleOnly(normalise(text).replaceAll('\n', ' ').trim());
}
