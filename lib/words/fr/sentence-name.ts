import type { TextPart } from '../../text/block-part';
import type * as english from '../en/sentence-name';
import type { NamedSentence } from '../en/sentence-name';
import { plainText, type SentencePart } from '../sentence-part';
import { listingParts, title } from './grammar';

export const namedSentence: typeof english.namedSentence = ({ index, part }) => ({ number: index + 1, part });

const parts: Record<Exclude<TextPart, 'text'>, string> = { headline: 'le titre', standfirst: 'le chapeau' };

/** « la phrase 14 », « le titre ». */
export const sentenceName: typeof english.sentenceName = ({ number, part }) =>
  part === 'text' ? `la phrase ${number}` : parts[part];

export const sentenceTitle: typeof english.sentenceTitle = (sentence) => title(sentenceName(sentence));

export const sentenceNameParts: typeof english.sentenceNameParts = (sentences) => {
  const heads = sentences.filter(
    ({ part }, at) => part !== 'text' && sentences.findIndex((sentence) => sentence.part === part) === at,
  );
  const numbered = sentences.filter(({ part }) => part === 'text');
  const numbers = numbered.map((sentence, at) =>
    placePart(
      sentence,
      at > 0 ? String(sentence.number) : numbered.length > 1 ? `les phrases ${sentence.number}` : sentenceName(sentence),
    ),
  );
  const names = heads.map((sentence) => placePart(sentence, sentenceName(sentence)));
  return listingParts([...names, ...(numbers.length > 0 ? [listingParts(numbers)] : [])]);
};

const placePart = ({ number }: NamedSentence, text: string): SentencePart => ({
  text,
  place: { to: 'sentence', index: number - 1 },
});

export const sentenceNames: typeof english.sentenceNames = (sentences) => plainText(sentenceNameParts(sentences));

export const sentenceTitles: typeof english.sentenceTitles = (sentences) => title(sentenceNames(sentences));

export const sentenceLost: typeof english.sentenceLost = ({ number, part }, version) =>
  part === 'text'
    ? `la phrase ${number} de la version ${version - 1} a été modifiée ou supprimée dans la version ${version}`
    : sentenceChanged({ number, part }, version);

export const sentenceChanged: typeof english.sentenceChanged = (sentence, version) =>
  `${sentenceName(sentence)}${changedIn(sentence, version)}`;
export const sentenceChangedParts: typeof english.sentenceChangedParts = (sentence, version) => [
  ...sentenceNameParts([sentence]),
  changedIn(sentence, version),
];
const changedIn = ({ part }: NamedSentence, version: number) =>
  ` a été ${part === 'text' ? 'modifiée' : 'modifié'} dans la version ${version}`;
