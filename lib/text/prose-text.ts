import { normalise } from './normalise';
import { visibleOnly } from './visible';

/** A text of several lines in the form in which it is kept; empty where nobody sees anything of it. */
export function proseText(text: string): string {
  return visibleOnly(normalise(text).trim());
}
