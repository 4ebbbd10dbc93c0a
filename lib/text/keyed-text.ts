import { fold } from './fold';
import { type TextUnit, textUnits } from './text-units';

/** A text, its units (roughly its sentences) and a key for each: the same for the same words, quote marks and white space aside. */
export type KeyedText = { text: string; units: TextUnit[]; keys: string[] };

/** Cuts a text into units once, for all comparisons. */
export function keyedText(text: string): KeyedText {
  const units = textUnits(text);
  return { text, units, keys: units.map(({ start, end }) => fold(text.slice(start, end))) };
}
