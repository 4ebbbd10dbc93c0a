import type { TextPart } from '../../text/block-part';
import { listing } from './grammar';

/** A sentence by its number, counted from 1 with the headline first, and the part of the piece that it stands in. */
export interface NamedSentence {
  number: number;
  part: TextPart;
}

/** A sentence as a text counts it, from 0. */
export const namedSentence = ({ index, part }: { index: number; part: TextPart }): NamedSentence => ({ number: index + 1, part });

/** As people call it: "the headline", "sentence 14". */
export const sentenceName = ({ number, part }: NamedSentence) => (part === 'text' ? `sentence ${number}` : `the ${part}`);

/** At the head of a row or a card: "Headline", "Sentence 14". */
export const sentenceTitle = ({ number, part }: NamedSentence) =>
  part === 'text' ? `Sentence ${number}` : part === 'headline' ? 'Headline' : 'Standfirst';

/** Several, each part once: "the headline and sentences 5, 14 and 18". */
export function sentenceNames(sentences: readonly NamedSentence[]): string {
  const parts = [...new Set(sentences.filter(({ part }) => part !== 'text').map(sentenceName))];
  const numbers = sentences.filter(({ part }) => part === 'text').map(({ number }) => String(number));
  const rest = numbers.length === 0 ? [] : [`${numbers.length === 1 ? 'sentence' : 'sentences'} ${listing(numbers)}`];
  return listing([...parts, ...rest]);
}

/** The same, at the head of a card: "Headline", "Sentences 5 and 14". */
export function sentenceTitles(sentences: readonly NamedSentence[]): string {
  const names = sentenceNames(sentences).replace(/^the /, '');
  return names.charAt(0).toUpperCase() + names.slice(1);
}

/** Why a claim counts no more: its sentence of the version before is not in this one. */
export const sentenceLost = ({ number, part }: NamedSentence, version: number) =>
  part === 'text'
    ? `sentence ${number} of version ${version - 1} changed or was cut in version ${version}`
    : sentenceChanged({ number, part }, version);

/** Why something is stale: "the headline changed in version 3". */
export const sentenceChanged = (sentence: NamedSentence, version: number) =>
  `${sentenceName(sentence)} changed in version ${version}`;
