/** Everything that people read in English, in one tree. Pages import its parts, so that each loads only what it shows. */
import { acts, actWords } from './acts';
import { adminWords } from './admin';
import { authoringWords } from './authoring';
import { conditionSentence, doctorWords } from './condition';
import { correctWords } from './correct';
import { corrections, withMark } from './corrections';
import { coveredWords } from './covered';
import { dueWords } from './desk';
import { entryWords } from './entry';
import { exportWords } from './exports';
import { factsLeftWords } from './facts-left';
import { fallbackLabels } from './fallback-labels';
import { fieldErrors } from './field-errors';
import { fileWords } from './files';
import { frameWords } from './frame';
import { gateSentence, gateSentences } from './gate-sentences';
import * as grammar from './grammar';
import { happened } from './happened';
import { erasedEntry, history, historySentence } from './history';
import { listWords } from './lists';
import { actMail, mail } from './mail';
import * as names from './names';
import { newsroomWords } from './newsroom';
import * as operation from './operation';
import { peopleWords } from './people';
import { perspectiveWords } from './perspectives';
import { disclosureLine } from './piece';
import { policySetting, policySummary, policyWords } from './policies';
import * as problems from './problems';
import { howWeReview, published } from './published';
import { readerWords } from './reader';
import { refusals } from './refusals';
import { requestWords } from './request';
import { screenWords } from './screen';
import * as sentenceNames from './sentence-name';
import { words } from './shared';
import { signInWords } from './sign-in';
import { perspectiveOutcome, reviewSummary, statementSentence } from './statements';
import { roomWords } from './text-page';
import { lossCause } from './vocabulary';
import { weakeningWords } from './weakenings';
import { workWords } from './work';

export const en = {
  ...words,
  acts,
  actWords,
  admin: adminWords,
  authoring: authoringWords,
  condition: { sentence: conditionSentence, doctor: doctorWords },
  correct: correctWords,
  corrections: { ...corrections, withMark },
  covered: coveredWords,
  disclosureLine,
  due: dueWords,
  entry: entryWords,
  exports: exportWords,
  factsLeft: factsLeftWords,
  fallbackLabels,
  happened,
  fieldErrors,
  files: fileWords,
  frame: frameWords,
  gateSentence,
  gateSentences,
  grammar,
  history: { ...history, erased: erasedEntry, sentence: historySentence },
  howWeReview,
  lists: listWords,
  lossCause,
  mail: { ...mail, act: actMail },
  names,
  newsroom: newsroomWords,
  operation,
  people: peopleWords,
  perspectives: perspectiveWords,
  policies: { ...policyWords, summary: policySummary, setting: policySetting },
  problems,
  published,
  reader: readerWords,
  refusals,
  request: requestWords,
  screen: screenWords,
  sentenceNames,
  signIn: signInWords,
  statements: { sentence: statementSentence, perspectiveOutcome, summary: reviewSummary },
  textPage: roomWords,
  weakening: weakeningWords,
  work: workWords,
};
