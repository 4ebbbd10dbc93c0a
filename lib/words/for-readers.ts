import { corrections, withMark } from './en/corrections';
import { published } from './en/published';
import { readerWords } from './en/reader';
import { perspectiveOutcome, statementSentence } from './en/statements';
import { vocabulary } from './en/vocabulary';
import * as frCorrections from './fr/corrections';
import * as frPublished from './fr/published';
import * as frReader from './fr/reader';
import * as frStatements from './fr/statements';
import * as frVocabulary from './fr/vocabulary';
import { type Language, languages, type Translate } from './language';

/** What readers are told, by its English part. */
const french = new Map<object, object>([
  [corrections, frCorrections.corrections],
  [withMark, frCorrections.withMark],
  [published, frPublished.published],
  [readerWords, frReader.readerWords],
  [perspectiveOutcome, frStatements.perspectiveOutcome],
  [statementSentence, frStatements.statementSentence],
  [vocabulary, frVocabulary.vocabulary],
]);

function inFrench<Part extends object>(part: Part): Part {
  const said = french.get(part);
  if (said === undefined) throw new Error('This part of the catalogue is not for readers: it has no French.');
  return said as Part;
}
const inEnglish = <Part extends object>(part: Part): Part => part;

const translators: Record<Language, Translate> = {
  en: Object.assign(inEnglish, { language: 'en' as const }),
  fr: Object.assign(inFrench, { language: 'fr' as const }),
};

/** The words for what is of no piece: front page, feeds, notices, exports. */
export const english: Translate = translators.en;

/** The language in which readers are spoken to on the page of a piece in this language (BCP 47): the same one where there is a catalogue for it, else English. */
export const readerLanguage = (language: string): Language => {
  const primary = language.toLowerCase().split('-')[0];
  return languages.find((known) => known === primary) ?? 'en';
};

/** The words for readers of a piece in this language (BCP 47). */
export const wordsForReaders = (language: string): Translate => translators[readerLanguage(language)];
