/** What the published pages say besides `words.reader`: notices, the record, how we review, the list of pieces. */
import type { RequirementId } from '../review/vocabulary';
import { piece } from './en/piece';
import { listing } from './listing';
import { numberWord } from './number-word';
import { count } from './plural';
import { type NamedSentence, sentenceName } from './sentence-name';

export const published = {
  preview: 'Preview: this is what readers will see. Not published.',
  held: (p: { number: number }) =>
    p.number === 1 ? 'The editor held one counterpoint back.' : `The editor held ${p.number} counterpoints back.`,
  /** Who was heard is the list below it. */
  heard: 'Who was heard',
  /** What the review changed. */
  changed: (p: { passages: number; unanswered: number }) => {
    const first =
      p.passages === 0
        ? 'No passage changed in review'
        : `${numberWord(p.passages)} ${p.passages === 1 ? 'passage' : 'passages'} changed in review`;
    return p.unanswered === 0
      ? first
      : `${first}; ${numberWord(p.unanswered).toLowerCase()} ${p.unanswered === 1 ? 'objection' : 'objections'} unanswered`;
  },
  exception: (p: { name: string }) => `${p.name}, overridden by two editors on`,
  factsChecked: (p: { number: number }) =>
    p.number === 0 ? 'No sentence wanted a fact-check.' : `${count(p.number, 'fact')} checked.`,
  didAnswer: {
    revised: (p: { author: string }) => `${p.author} revised the text`,
    replied: (p: { author: string }) => `${p.author} answers`,
    declined: (p: { author: string }) => `${p.author} does not agree`,
  },
  author: 'The author',
  disclosure: 'Disclosure:',
  /** Its author was asked, and answered. */
  nothingToDisclose: 'The author says that there is nothing to disclose.',
  sources: 'Sources',
  source: (p: { number: number }) => `Source ${p.number}`,
  linkToCheck: 'Link to this check',
  linkToNote: (p: { code: string }) => `Link to counterpoint ${p.code}`,
  /** Spoken only: the mark after a passage. */
  noteOn: (p: { code: string; perspective: string }) => `Counterpoint ${p.code}, ${p.perspective}`,
  retractedOn: 'Retracted on',
  retractedMeans:
    'The newsroom no longer stands by this piece. Its text is kept below as it was, so that everybody can see what was retracted.',
  retractedTitle: (p: { headline: string }) => `Retracted: ${p.headline}`,
  reason: (p: { reason: string }) => p.reason,
  removedOn: 'Removed on',
  removedMeans:
    'The piece, its counterpoints and its review record are no longer shown. Its address is kept, so that links lead to this notice.',
  notFound: 'There is no page at this address',
  notFoundNext: 'It may have been mistyped. Published pieces are on the front page.',
  frontPage: 'Front page',
  front: { title: 'Opinion', staff: 'Staff sign in', newer: 'Newer pieces', older: 'Older pieces', pages: 'Pages' },
  feeds: { title: (p: { newsroom: string }) => `${p.newsroom}: opinion`, json: 'JSON feed', atom: 'Atom feed' },
  summary: (p: { perspectives: number; facts: number }) =>
    `Heard from ${count(p.perspectives, 'perspective')}, ${count(p.facts, 'fact')} checked`,
  retractedMark: 'Retracted',

  record: {
    title: 'Review record',
    of: (p: { headline: string }) => `Review record of “${p.headline}”`,
    lead: 'What happened to this piece between its first draft and today, as the newsroom’s ledger has it. People are named only where they agreed to it.',
    back: 'Read the piece',
    heard: 'Who was heard',
    heardCounts: (p: { number: number }) =>
      p.number === 0 ? 'on record, without a counterpoint beside the piece' : count(p.number, 'counterpoint'),
    nothingToAdd: 'read it and had nothing to add',
    noReply: 'sought, no reply',
    by: (p: { names: readonly string[] }) => listing(p.names),
    factCheck: 'Fact-check',
    policy: (p: { name: string; version: number }) => `Judged under the policy ${piece.policyOf(p)}.`,
    /** Whose judgement the edition rests on; authors and editors are not among them. */
    people: (p: { people: number; versions: number }) =>
      `${count(p.people, 'reviewer or fact-checker', 'reviewers and fact-checkers')} judged it, over ${count(p.versions, 'version')}.`,
    happened: 'What happened',
    version: (p: { number: number }) => `Version ${p.number}`,
    before: 'Before the first version',
    exceptions: 'Exceptions',
    noExceptions: 'No requirement was overridden.',
    corrections: 'Corrections',
    noCorrections: 'No correction so far.',
    verify: 'Check it yourself',
    verifyText:
      'The record is also a file that a program can check without asking us: every entry above, the texts that you read, and the newsroom’s signature.',
    file: 'Download the record (JSON)',
    verifyHow: 'With a copy of Counterpoint’s source, this checks it offline:',
    key: 'The newsroom’s public key is in the file. Compare it with one that you got elsewhere, for instance in an earlier record.',
    cannot: 'What it cannot prove',
    limits: [
      'That what the piece, the counterpoints or the checks say is true.',
      'That different people behind the labels are different people, or independent of one another.',
      'That things happened when the entries say: the clock is the newsroom’s own.',
      'That everybody is shown the same ledger: who holds the key could sign a second one.',
      'That the newsroom left no entry of this piece out: only the whole ledger shows that.',
    ],
  },

  happened: {
    madeByAuthor: (p: { number: number }) => `The author made version ${p.number}.`,
    madeByEditor: (p: { number: number; change: 'style' | 'substance' }) =>
      `An editor edited it: version ${p.number}, a change of ${p.change}.`,
    submitted: 'The author submitted it.',
    resubmitted: 'The author submitted the revision.',
    returned: 'An editor returned it to the author.',
    changesRequested: 'An editor asked for changes.',
    opened: (p: { perspectives: readonly string[]; stakes: string }) =>
      p.perspectives.length === 0
        ? `An editor opened the review (${p.stakes} stakes).`
        : `An editor opened the review (${p.stakes} stakes), to hear ${listing(p.perspectives)}.`,
    noReply: (p: { duty: string }) => `${p.duty}: a reviewer was asked and did not reply.`,
    recused: (p: { duty: string }) => `${p.duty}: a reviewer stepped aside.`,
    signed: {
      checked: (_: { duty: string }) => 'The fact-checker signed off the facts.',
      filed: (p: { duty: string }) => `${p.duty}: the reviewer put a view on record.`,
      nil_return: (p: { duty: string }) => `${p.duty}: the reviewer had nothing to add.`,
      changes_needed: (p: { duty: string }) => `${p.duty}: the reviewer asked for changes.`,
    },
    lapsed: (p: { duty: string; sentence: NamedSentence | null }) =>
      p.sentence === null
        ? `${p.duty}: a sentence that it covered was cut. What was cut asks nothing more of it.`
        : `${p.duty}: stale, because ${sentenceName(p.sentence)} changed.`,
    revoked: (p: { duty: string }) => `${p.duty}: the reviewer took the sign-off back.`,
    answered: (p: { code: string; kind: 'revised' | 'replied' | 'declined' }) =>
      p.kind === 'revised'
        ? `The author answered ${p.code}, and said that the text was revised.`
        : p.kind === 'replied'
          ? `The author replied to ${p.code}.`
          : `The author did not agree with ${p.code}.`,
    confirmedSentences: (p: { number: number }) => `${count(p.number, 'changed sentence')} confirmed.`,
    overruled: 'An editor overruled a block.',
    consented: 'The author approved these exact words.',
    overrideAsked: (p: { requirement: string }) => `An editor asked to override: ${p.requirement}.`,
    overrideConfirmed: (p: { requirement: string }) => `A second editor confirmed the override: ${p.requirement}.`,
    firstApproval: 'The first of two editors approved it.',
    markedPublishable: 'An editor marked it publishable: every requirement was satisfied or overridden.',
    publishableLapsed: 'It was no longer publishable: something that readers would see, or the policy, had changed.',
    published: 'It was published.',
    corrected: (p: { kind: string }) => `An editor put it right in public: ${p.kind.toLowerCase()}.`,
    correctionConfirmed: 'A second editor confirmed a correction.',
    correctionRefused: 'A second editor did not confirm a correction.',
    correctionAnswered: 'The author answered a correction.',
    factRefuted: 'A fact-checker called a statement of the published text unsupported or contradicted.',
    judgedOtherwise: 'A fact-checker judged sentences of the published text anew.',
    blockRaised: 'A reviewer objected to the published text on a ground that blocks publication.',
    retracted: 'It was retracted.',
    removed: 'It was removed.',
  },
};

/** What each requirement asks, for readers. */
export const requirementMeaning: Record<RequirementId, string> = {
  perspectives_heard:
    'Each perspective that the desk’s policy requires has put its view on record, by somebody who holds it. To be heard is not to agree.',
  facts_checked:
    'Every sentence was read for facts. Each claim has a verdict; what is called supported has a source with a quoted passage; nothing contradicted or unsupported stays in.',
  author_answered: 'The author has answered every counterpoint, or their time ran out, and then the page says so.',
  nothing_blocking:
    'No objection is open that may block publication: a factual error, a misquotation, a legal ground, danger to a person, or a missing right of reply. Disagreement never blocks.',
  independence:
    'Nobody judges words that they wrote, nobody holds two duties on one piece, and authors judge nothing of their own.',
  disclosure: 'The author has said what readers should know of their stake in the matter, or that there is nothing.',
  author_consent: 'The author has approved the exact words that run.',
  second_editor:
    'Where the stakes are raised, the editor who decides took no part in the review; where they are grave, two editors decide.',
  right_of_reply: 'Whoever is accused by name was asked, and the piece reflects what they said.',
};

export const howWeReview = {
  title: 'How we review',
  lead: 'An opinion piece runs here only after people who see the matter otherwise have put their view on record beside it, and its facts have been checked, sentence by sentence.',
  beside: 'What stands beside a piece',
  besideText: [
    'Counterpoints stand beside the passage that they answer, each from one perspective, with its sources. The author’s answer stands below, in the same size. A counterpoint on what the whole piece leaves out is headed “What is missing”.',
    'Dotted lines mark the facts that were checked. Each has a verdict, the evidence, and the day on which it was checked.',
    'Reviewers are shown by their perspective. A name appears only where its owner agreed to it.',
  ],
  before: 'Before a piece runs',
  beforeText:
    'The desk’s policy says which of these a piece has to meet. An exception takes two editors and a reason, and both stand on the page.',
  after: 'Errors and corrections',
  afterText: [
    'A published piece never changes silently. What we put right is said above the author’s name, with the difference: the old words struck, the new ones marked. Where the old words would do harm they are not repeated, and the notice says so. One editor may put it right at once; then the page marks each new sentence until it is checked, and says until when a second editor confirms.',
    'A piece that we no longer stand by is retracted: its text stays, under a notice. Only where its text does harm is it removed, and a notice takes its place.',
    'To tell us about an error, write to the newsroom and name the passage; every counterpoint and every check has an address of its own that you can copy.',
  ],
  verify: 'Check it yourself',
  verifyText:
    'Every piece has a review record: what happened, in plain sentences, and a file that anybody can verify without us. It proves that the texts you read are the ones that were approved, and that the entries of the record were not changed since. It cannot prove that they are true.',
};
