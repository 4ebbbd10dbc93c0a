import type { Place } from '../review/place';
/** Part of a sentence: plain text, or the words for a place or a person. `person`: their id; null for somebody who may not be named, or for several. */
export type SentencePart = string | { text: string; place: Place } | PersonPart;
export interface PersonPart {
  text: string;
  person: string | null;
  /** The reader, alone or among others. */
  you: boolean;
}

/** What a sentence may be written with: parts, sentences in parts, and numbers. */
type Written = SentencePart | readonly SentencePart[] | number;

/** A sentence in parts, written as a template. Neighbouring texts become one. */
export function inParts(texts: TemplateStringsArray, ...values: Written[]): SentencePart[] {
  return joined(texts.flatMap((text, at) => [text, ...(at < values.length ? partsOf(values[at] ?? '') : [])]));
}

export function joined(parts: readonly SentencePart[]): SentencePart[] {
  const whole: SentencePart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (typeof part === 'string' && typeof last === 'string') whole[whole.length - 1] = last + part;
    else if (part !== '') whole.push(part);
  }
  return whole;
}

/** The words alone. */
export const plainText = (parts: readonly SentencePart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

const partsOf = (value: Written): readonly SentencePart[] =>
  typeof value === 'number' ? [String(value)] : isSentence(value) ? value : [value];
const isSentence = (value: SentencePart | readonly SentencePart[]): value is readonly SentencePart[] => Array.isArray(value);
