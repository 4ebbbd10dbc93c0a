import type { MarkedRange } from '@/lib/text/ranges-by-block';
import type { NoteState } from './note-view';
import type { Hue } from './tile';

/** A stretch of the text that something is said about. `id` is the counterpoint's or the claim's; offsets are UTF-16 in the canonical text. */
export type PassageMark = MarkedRange &
  (
    | { kind: 'counterpoint'; code: string; hue: Hue; state: NoteState; blocking: boolean }
    | { kind: 'claim' }
    | { kind: 'sentence'; index: number }
  );
