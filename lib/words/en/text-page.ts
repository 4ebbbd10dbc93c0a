/** What the room says beyond the shared catalogue: the line at the top, composing in the margin, and the pages beside the text. */

import type { BlockGround } from '../../review/vocabulary';
import { counterpoint } from './counterpoint';
import { facts } from './facts';
import { count, listing } from './grammar';
import { piece } from './piece';
import { type NamedSentence, sentenceNames, sentenceTitles } from './sentence-name';

const grounds: Record<BlockGround, string> = {
  factual_error: 'Factual error: a statement is wrong',
  misquotation: 'Misquotation: the words were not said so',
  legal: 'Legal: publishing it breaks the law',
  danger: 'Danger: somebody could be hurt',
  right_of_reply: 'Right of reply: somebody accused was not asked',
};

export const roomWords = {
  unfinished: {
    counterpoint: 'You began a counterpoint and did not save it. Your words are on this device.',
    claim: 'You began a claim and did not save it. Your words are on this device.',
    onNote: 'You began to write about a counterpoint and did not send it. Your words are on this device.',
    goOn: 'Go on writing',
    toNote: 'Go to the counterpoint',
  },
  ended: {
    title: 'You do not review this piece any more',
    somebody: 'An editor',
    released: (p: { by: string; when: string }) => `${p.by} took you off this review on ${p.when}.`,
    declined: (p: { when: string }) => `The desk declined the piece on ${p.when}. It does not run here.`,
    withdrawn: (p: { when: string }) => `The author withdrew the piece on ${p.when}. If it comes back, so does your review.`,
    thanks: 'Thank you for your part in it.',
    own: 'What you wrote',
    posted: 'The author has it',
    kept: 'Only you have seen it',
    holds: 'It was filed for you when you were taken off the review, and holds the piece.',
    takeBack: 'Take it back',
  },
  turn: 'Whose turn it is',
  waitingForYou: 'Waiting for you',
  nothingForYou: 'Nothing here waits for you.',
  also: 'Also:',
  otherDecisions: 'Other decisions',
  goOnWriting: 'Go on writing',
  draftWaits: 'Your draft is not submitted yet.',
  submitted: (p: { number: number }) => `Version ${p.number} is with the desk.`,
  finish: {
    how: 'Read the text. To write a counterpoint, select a passage, or on a touch screen tap a sentence. Finish at the end of the text.',
    toEnd: 'To the end',
    end: 'End of the text',
    saved: (p: { number: number }) =>
      p.number === 0
        ? 'You have written no counterpoint. You can finish with nothing to add, and say why in a sentence.'
        : `${count(p.number, 'counterpoint')} saved. Only you see ${p.number === 1 ? 'it' : 'them'} until you finish your review.`,
    facts: 'The facts are checked sentence by sentence, on a page of their own. Nobody else sees your answers until you finish.',
  },
  draftOnly: 'Nothing has been submitted yet',
  draftOnlyNext: 'The draft is still being written. Its first version appears here when it is submitted.',
  readIt: piece.readAsReaders,
  /** `corrected`: when readers got another version than the one that was published first. */
  runsSince: (p: { version: number; published: string | null; corrected: string | null }) =>
    [
      `Readers see version ${p.version}.`,
      ...(p.published ? [`Published ${p.published}.`] : []),
      ...(p.corrected ? [`Last corrected ${p.corrected}.`] : []),
    ].join(' '),
  answerCorrection: 'Answer beside the notice…',
  preview: 'Preview as readers will see it',
  textErased: 'The text of this version was erased with its writer',
  textErasedNext: 'Its place in the record stays.',
  changedSince: (p: { version: number; looked: number; sentences: number }) =>
    `Version ${p.version} came in since you looked at version ${p.looked}: ${count(p.sentences, 'changed sentence')}.`,
  seeChanges: 'See what changed',
  notesRegion: 'Text and counterpoints',
  closedNotes: (p: { number: number }) => `${count(p.number, 'counterpoint')} without a passage in this version`,
  factsTitle: 'Facts',
  factsHint: (p: { claims: number; open: number; lost: number }) => {
    const live = facts.claims(p);
    return p.lost === 0
      ? live
      : `${live} ${p.lost} more ${p.lost === 1 ? 'counts' : 'count'} no longer: ${p.lost === 1 ? 'its sentence' : 'their sentences'} changed or ${p.lost === 1 ? 'was' : 'were'} cut.`;
  },
  toPassage: 'Go to the passage',
  toSentence: 'Go to the sentence',
  sourcesTitle: 'Sources of the piece',
  addMissing: 'Say what is missing',
  toCheck: 'Open the fact-check',
  gateLink: {
    request: 'Answer the request',
    text: 'Read the text',
    assign: 'Ask somebody',
    sweep: 'Open the fact-check',
    review: 'Open the review',
    consent: 'Read and give your OK',
    replies: 'Right of reply',
    override: 'Overrides',
    lost: 'Unplaced notes',
    edit: 'Open the draft',
    decide: 'Decide',
  },
  decide: 'Decide',
  compose: {
    title: 'Counterpoint',
    missingTitle: 'What is missing',
    editTitle: (p: { code: string }) => `Edit ${p.code}`,
    lostPassage: 'The text changed while you wrote, and these words are gone. Select a passage again; your words are kept.',
    blockGrounds: grounds,
    source: (p: { number: number }) => `Source ${p.number}`,
    sourceTitleMissing: counterpoint.form.sourceTitleMissing,
    save: 'Save (only you see it)',
    saveMeaning: 'Everybody on the piece sees it when you finish your review.',
    editSave: 'Save the change',
    otherWording: 'Saved in another tab after you opened it here:',
    useMine: 'Use my words instead',
    rewriteSave: (p: { code: string }) => `Rewrite it and take back ${p.code}`,
    rewriteMeaning: (p: { code: string }) =>
      `${p.code} stays on record as taken back. The new one is pinned to the words as they are now, and only you see it until you finish your review.`,
    rewritten: (p: { version: number }) => `Rewritten on version ${p.version}.`,
    rewriteDone: (p: { code: string }) => `Rewritten; ${p.code} is taken back. Finish your review to post it.`,
    rewriteHalf: (p: { code: string }) => `Rewritten. ${p.code} could not be taken back yet: take it back yourself.`,
    kept: (p: { what: string }) => `${p.what} is saved. Only you see it until you finish your review.`,
    discard: 'Discard',
    claimTitle: 'Claim',
    claimSave: 'Save the claim',
    claimMeaning: 'Then give it a verdict, with evidence.',
    claimWhat: 'This claim',
    claimMissing: facts.form.statementMissing,
    claimKept: 'The claim is saved. Give it a verdict.',
    sentences: (p: { numbers: number[] }) => `On ${p.numbers.length === 1 ? 'sentence' : 'sentences'} ${p.numbers.join(', ')}`,
  },
  note: {
    answerAgain: 'Change the answer',
    secondOverrule: 'Confirm the overrule…',
    done: {
      satisfied: 'Settled.',
      stands: 'Not settled: readers will see both.',
      stillStands: 'It still stands, beside the words as they are now.',
      withdrawn: 'Taken back.',
      answered: 'The answer is sent.',
      held: 'Held back. Its writer sees the reason.',
      run: 'It runs with the piece.',
      overruled: 'The block is overruled.',
      overruleFirst: 'Your part is done. A second editor confirms.',
      edited: 'The change is saved.',
      placed: 'It has its place again.',
      closed: 'Closed: it no longer applies.',
    },
    kindMissing: 'Say what you did',
    what: 'This decision',
    reasonMissing: piece.decisions.reasonMissing,
    copyFailed: 'The link could not be copied. Its address is in the address bar now.',
  },
  stale: piece.stale,
  lost: {
    title: (p: { number: number }) => `${count(p.number, 'counterpoint')} lost ${p.number === 1 ? 'its' : 'their'} place`,
    hint: 'The current version does not have the passage. Say where the counterpoint belongs now, or that it no longer applies.',
    was: (p: { version: number }) => `In version ${p.version} it stood on:`,
    cutIn: (p: { version: number }) => `Its passage was cut in version ${p.version}, so it is closed.`,
    closedNow: 'It no longer applies.',
    suggestion: (p: { sentences: NamedSentence[] }) => `It may belong here, in ${sentenceNames(p.sentences)}:`,
    placed: (p: { code: string }) => `${p.code} has its place again.`,
    closed: (p: { code: string }) => `${p.code} is closed: it no longer applies.`,
    cutTitle: (p: { number: number }) =>
      `${count(p.number, 'counterpoint')} closed with ${p.number === 1 ? 'its' : 'their'} passage`,
    cutHint:
      'A block holds until its writer takes it back, editors overrule it, or the writer’s time runs out; the others ask for nothing. If the point still holds, its writer puts it on another passage; it opens again by itself when the passage comes back.',
    putElsewhere: 'Put it on another passage',
    placing: (p: { code: string }) => `Select the passage for ${p.code}`,
    placingHint: 'Select words in the text below, or use the button on a sentence.',
    chosen: 'Chosen passage',
    place: (p: { code: string }) => `Place ${p.code} here`,
    noLongerTitle: (p: { code: string }) => `${p.code} no longer applies`,
    noLongerReason: 'Why it no longer applies',
    noLongerHint: 'Its writer sees the reason, and the record keeps it.',
    noLongerSend: 'Close it',
    onlyWriter: (p: { by: string }) => `${p.by} or an editor finds its place.`,
  },
  changed: {
    never: 'You have not marked a version as read yet',
    neverNext: 'Mark it as read at the end of the text. From then on this page shows only what changed.',
    readFirst: 'Read the text first',
    upToDate: (p: { version: number }) => `Nothing has changed since you looked at version ${p.version}`,
    upToDateNext: 'When a new version comes in, its changed passages are shown here with their counterpoints.',
    title: (p: { number: number; looked: number }) =>
      `${p.number === 0 ? 'No sentence' : count(p.number, 'sentence')} changed since you looked at version ${p.looked}`,
    also: (p: { cut: number; moved: number }) =>
      [
        p.cut > 0 && `${count(p.cut, 'sentence')} ${p.cut === 1 ? 'was' : 'were'} cut`,
        p.moved > 0 && `${p.moved} moved, in the same words`,
      ]
        .filter((part): part is string => Boolean(part))
        .join('; '),
    here: (p: { judge: number; sentences: number; notes: number }) =>
      listing([
        ...(p.judge > 0 ? [`judge ${count(p.judge, 'sentence')}`] : []),
        ...(p.sentences > 0 ? [`confirm ${count(p.sentences, 'sentence')}`] : []),
        ...(p.notes > 0
          ? [`say whether ${p.notes === 1 ? 'your counterpoint still stands' : `${p.notes} counterpoints still stand`}`]
          : []),
      ]),
    made: (p: { version: number; by: string; when: string }) => `Version ${p.version}, ${p.by}, ${p.when}.`,
    place: (p: { number: number; of: number }) => `${p.number} of ${p.of}`,
    kind: {
      changed: (p: { sentences: NamedSentence[]; version: number }) =>
        `${sentenceTitles(p.sentences)} changed in version ${p.version}`,
      added: (p: { sentences: NamedSentence[]; version: number }) =>
        `${sentenceTitles(p.sentences)} ${p.sentences.length === 1 ? 'is' : 'are'} new in version ${p.version}`,
      cut: (p: { was: NamedSentence[]; from: number }) => `Cut: ${sentenceTitles(p.was).toLowerCase()} of version ${p.from}`,
      moved: (p: { sentences: NamedSentence[] }) => `Moved, in the same words: ${sentenceTitles(p.sentences).toLowerCase()}`,
      moved_changed: (p: { sentences: NamedSentence[]; changed: NamedSentence[]; version: number }) =>
        p.changed.length < p.sentences.length
          ? `${sentenceTitles(p.sentences)} moved; ${sentenceNames(p.changed)} changed in version ${p.version}`
          : `${sentenceTitles(p.sentences)} moved and changed in version ${p.version}`,
      returned: (p: { sentences: NamedSentence[]; version: number }) =>
        `${sentenceTitles(p.sentences)} came back in version ${p.version}, in the same words`,
    },
    besides: 'Besides the text',
    formatting: 'Only the formatting changed.',
    before: (p: { words: string[] }) => `Judged before as ${listing(p.words).toLowerCase()}.`,
    verdictBefore: (p: { verdict: string }) => `Judged before: ${p.verdict.toLowerCase()}`,
    claimStale: (p: { sentences: NamedSentence[]; version: number }) =>
      `Needs another look: ${sentenceNames(p.sentences)} changed in version ${p.version}.`,
    claimCut: (p: { version: number }) => `Its sentence was cut in version ${p.version}, so it no longer counts.`,
    judge: (p: { sentence: string }) => `Judge ${p.sentence}`,
    judgeFirst: 'It may be a fact now: say fact, opinion or neither.',
    context: 'This sentence is unchanged, but the text around it changed. Is it still true?',
    nearby: (p: { sentences: NamedSentence[] }) =>
      `Beside it, in the same words: ${sentenceNames(p.sentences)}. Still true in ${p.sentences.length === 1 ? 'its' : 'their'} new context?`,
    /** Not the words of the button beside a passage, which marks nothing as read. */
    stillAll: (p: { number: number }) => (p.number === 1 ? 'It is fine as it is now' : piece.fine(p)),
    stillAllMeaning: (p: { number: number; judge: number }) =>
      `Confirms ${count(p.number, 'sentence')} and marks the version as read. ${
        p.judge === 0
          ? 'You do not have to sign again.'
          : `You still have ${count(p.judge, 'sentence')} to call fact, opinion or neither.`
      }`,
    stillSaid: (p: { number: number }) => `${count(p.number, 'sentence')} confirmed.`,
    stillAllSaid: (p: { number: number; version: number }) =>
      `${count(p.number, 'sentence')} confirmed; version ${p.version} is marked as read.`,
    readAll: 'Read the whole text',
    seen: 'Mark as read',
    lookMeaning: 'Only for you; it approves nothing. When a newer version comes in, this piece opens on what changed.',
    seenMeaning: 'Only for you; it approves nothing.',
    seenDone: (p: { version: number }) => `Version ${p.version} is marked as read.`,
    whole: 'Compare the whole texts',
    toText: 'In the text',
  },
  history: { older: 'Earlier' },
};
