import type { TextPart } from '../../text/block-part';
import { plainText, type SentencePart } from '../sentence-part';
import { listingParts } from './grammar';

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

/** Several, each part once: "the headline and sentences 5, 14 and 18". Each leads to its place; the first of several numbers takes the noun along. */
export function sentenceNameParts(sentences: readonly NamedSentence[]): SentencePart[] {
  const heads = sentences.filter(
    ({ part }, at) => part !== 'text' && sentences.findIndex((sentence) => sentence.part === part) === at,
  );
  const numbered = sentences.filter(({ part }) => part === 'text');
  const numbers = numbered.map((sentence, at) =>
    placePart(
      sentence,
      at > 0 ? String(sentence.number) : numbered.length > 1 ? `sentences ${sentence.number}` : sentenceName(sentence),
    ),
  );
  const names = heads.map((sentence) => placePart(sentence, sentenceName(sentence)));
  return listingParts([...names, ...(numbers.length > 0 ? [listingParts(numbers)] : [])]);
}

const placePart = ({ number }: NamedSentence, text: string): SentencePart => ({
  text,
  place: { to: 'sentence', index: number - 1 },
});

/** The same, as plain words. */
export const sentenceNames = (sentences: readonly NamedSentence[]): string => plainText(sentenceNameParts(sentences));

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
export const sentenceChanged = (sentence: NamedSentence, version: number) => `${sentenceName(sentence)}${changedIn(version)}`;
export const sentenceChangedParts = (sentence: NamedSentence, version: number): SentencePart[] => [
  ...sentenceNameParts([sentence]),
  changedIn(version),
];
const changedIn = (version: number) => ` changed in version ${version}`;
