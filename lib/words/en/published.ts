/** What the published pages say besides `readerWords`: notices, the record, how we review, the list of pieces. */
import type { CorrectionType, ResponseKind, SignOffOutcome, TakingOffGround } from '../../review/vocabulary';
import type { LineName } from '../../text/text-lines';
import { fallbackLabels } from './fallback-labels';
import { count, listing } from './grammar';
import { happened } from './happened';
import { aNotice, changeNames, lineName } from './names';
import { piece } from './piece';
import { type NamedSentence, sentenceName } from './sentence-name';
import { vocabulary } from './vocabulary';

const changedAfter = (duty: string, what: string) => `${duty}: ${what} changed after the signature.`;
/** Whom readers are told of. */
const theAuthor = 'The author';
const anEditor = fallbackLabels.editorAtStart;
const secondEditor = 'A second editor';
const atStart = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const published = {
  preview: 'Preview: what readers would see if this version ran now.',
  leavePreview: 'Leave the preview',
  /** Who was heard is the list below it. */
  heard: 'Who was heard',
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
  removedOn: 'Removed on',
  removedMeans:
    'The piece, its counterpoints and its review record are no longer shown. Its address is kept, so that links lead to this notice.',
  notFound: 'There is no page at this address',
  notFoundNext: 'It may have been mistyped. Published pieces are on the front page.',
  busy: 'Busy. Try again in a moment.',
  tooOften: 'Too many requests from your address. Try again in a moment.',
  notSigned: 'The record is not signed yet. Try again in a moment.',
  damaged: 'This page cannot be shown: the stored page is not what the newsroom published.',
  frontPage: 'Front page',
  front: { title: 'Opinion', staff: 'Staff sign in', newer: 'Newer pieces', older: 'Older pieces', pages: 'Pages' },
  feeds: {
    title: (p: { newsroom: string }) => `${p.newsroom}: opinion`,
    json: 'JSON feed',
    atom: 'Atom feed',
    notice: (p: { what: string; day: string; text: string }) => `${p.what}, ${p.day}: ${p.text}`,
  },
  retractedMark: 'Retracted',

  record: {
    title: 'Review record',
    of: (p: { headline: string }) => `Review record of “${p.headline}”`,
    lead: 'What happened to this piece until the day this page was made, according to the newsroom’s ledger. People are named only where they agreed to it.',
    back: 'Read the piece',
    heard: 'Who was heard when it was published',
    by: (p: { names: readonly string[] }) => listing(p.names),
    factCheck: 'Fact-check',
    asked: 'What the policy asked when it was published',
    policy: (p: { name: string; version: number }) => `Judged under the policy ${piece.policyOf(p)}.`,
    happened: 'What happened',
    version: (p: { number: number }) => `Version ${p.number}`,
    before: 'Before the first version',
    exceptions: 'Exceptions',
    noExceptions: 'No requirement was overridden.',
    corrections: 'Corrections',
    noCorrections: 'No correction so far.',
    verify: 'Check it yourself',
    verifyText:
      'The record is also a file that a program can check without asking us: every entry above, the texts that you read, the newsroom’s signature, and this page and the piece’s page, byte for byte.',
    /** Why some entries have no proof yet. */
    waiting:
      'Entries enter the signed ledger when a page is published or changed, and otherwise at the end of their day (UTC). Nothing in it is finer than a day. The file says which entries still wait.',
    file: 'Download the record (JSON)',
    verifyHow:
      'With a copy of Counterpoint’s source, this checks it offline. Leave the page out, or save it as it is sent (HTML only) to learn whether it is the one that was published:',
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

  /** The readers' cast of `happened`, and what only readers are told in these words. */
  happened: {
    made: (p: { number: number }) => `Version ${p.number} was made.`,
    madeByAuthor: (p: { number: number }) => happened.made({ ...p, by: theAuthor }),
    madeByEditor: (p: { number: number; change: 'style' | 'substance' }) =>
      happened.edited({ by: anEditor, number: p.number, changes: changeNames([p.change]) }),
    submitted: 'It was submitted.',
    resubmitted: happened.resubmitted({ by: theAuthor }),
    returned: happened.returned({ by: anEditor }),
    changesRequested: happened.changesRequested({ by: anEditor }),
    opened: (p: { perspectives: readonly string[]; stakes: string; again: boolean }) =>
      happened.opened({ ...p, by: anEditor, stakes: `${p.stakes} stakes` }),
    noReply: (p: { duty: string }) => `${p.duty}: a reviewer was asked and did not reply.`,
    recused: (p: { duty: string }) => happened.steppedAside({ by: `${p.duty}: a reviewer` }),
    signed: (p: { duty: string; outcome: SignOffOutcome }) =>
      happened.signed[p.outcome]({ by: p.outcome === 'checked' ? 'The fact-checker' : `${p.duty}: the reviewer` }),
    lapsed: (p: { duty: string; sentence: NamedSentence | null }) =>
      p.sentence === null ? `${p.duty}: a sentence was cut after the signature.` : changedAfter(p.duty, sentenceName(p.sentence)),
    revoked: (p: { duty: string }) => `${p.duty}: the reviewer took the signature back.`,
    answered: (p: { code: string; kind: ResponseKind }) => happened.answered[p.kind]({ by: theAuthor, code: p.code }),
    lineLapsed: (p: { duty: string; line: LineName }) => changedAfter(p.duty, lineName(p.line)),
    confirmed: (p: { sentences: number; lines: number }) => {
      const confirmed = listing([
        ...(p.sentences === 0 ? [] : [count(p.sentences, 'sentence')]),
        ...(p.lines === 0 ? [] : [`${count(p.lines, 'line')} beside the text`]),
      ]);
      return `${confirmed} ${p.sentences + p.lines === 1 ? 'was' : 'were'} confirmed.`;
    },
    overruleAsked: 'An editor asked to overrule a block.',
    overruled: 'A block was overruled: its counterpoint no longer held the piece.',
    consented: (p: { number: number }) => happened.consented({ ...p, by: theAuthor }),
    overrideAsked: (p: { requirement: string }) => happened.overrideAsked({ ...p, by: anEditor }),
    overrideConfirmed: (p: { requirement: string }) => happened.overrideConfirmed({ ...p, by: secondEditor }),
    overrideRefused: (p: { requirement: string }) => happened.overrideRefused({ ...p, by: anEditor }),
    overrideWithdrawn: (p: { requirement: string }) => `An override was withdrawn: ${p.requirement}.`,
    overrideEnded: (p: { requirement: string }) =>
      `An override ended, because who gave it may no longer decide on the piece: ${p.requirement}.`,
    policyAdopted: (p: { version: number }) => happened.policyAdopted({ version: p.version, by: anEditor }),
    weakerPolicyAsked: (p: { version: number }) => happened.weakerPolicyAsked({ version: p.version, by: anEditor }),
    weakerPolicyAdopted: (p: { version: number }) => happened.weakerPolicyAdopted({ version: p.version, by: secondEditor }),
    weakerPolicyRefused: happened.weakerPolicyRefused({ by: anEditor }),
    weakerPolicyWithdrawn: 'The request for a policy that asks for less was withdrawn.',
    firstApproval: 'The first of two editors approved it.',
    markedPublishable: 'An editor approved it for publication.',
    publishableLapsed: {
      edition_changed: 'The approval ended, because what readers would see had changed.',
      policy_changed: 'The approval ended, because it came under another policy.',
      editor_barred: 'The approval ended, because an editor who had given it could no longer give it.',
    },
    published: 'It was published.',
    corrected: (p: { type: CorrectionType }) => `${atStart(aNotice(p.type))} was published.`,
    correctionConfirmed: happened.correctionConfirmed({ by: secondEditor }),
    correctionRefused: happened.correctionRefused({ by: secondEditor }),
    correctionAnswered: happened.correctionAnswered({ by: theAuthor }),
    factRefuted: 'A fact-checker called a statement of the published text unsupported or contradicted.',
    judgedOtherwise: 'A fact-checker judged sentences of the published text again.',
    counterpointWithdrawn: 'A reviewer withdrew a counterpoint that had been published.',
    takenOff: (p: { code: string; ground: TakingOffGround }) =>
      `The words of ${p.code} were taken off the page: ${vocabulary.takingOff[p.ground].toLowerCase()}.`,
    blockRaised: 'A reviewer objected to the published text on a ground that blocks publication.',
    retracted: 'It was retracted.',
    removed: 'It was removed.',
  },
};

/** About the product and true of every desk under every policy; what a desk asks is said from its policy. */
export const howWeReview = {
  title: 'How we review',
  lead: 'Before an opinion piece runs here, the policy of its desk says whose views have to be heard and what has to be checked. Its page says what was done.',
  beside: 'What stands beside a piece',
  besideText: [
    'Counterpoints stand beside the passage that they answer, each from one perspective. The author’s answer stands below, in the same size. A counterpoint on what the whole piece leaves out is headed “What is missing”.',
    'Dotted lines mark facts that were checked. Each has a verdict, the day on which it was given, and the evidence that there is.',
    'Reviewers are shown by their perspective. A name appears only where its owner agreed to it.',
  ],
  before: 'Before a piece runs',
  beforeText: 'An exception takes two editors and a reason, and the page of the piece says so.',
  notAsked: (p: { names: readonly string[] }) => `Not asked by this desk’s policy: ${p.names.join(', ')}.`,
  after: 'Errors and corrections',
  afterText: [
    'A published piece never changes silently. What we put right is said above the author’s name, with the difference: the old words struck, the new ones marked. Where the old words would do harm they are not repeated, and the notice says so. One editor may put it right at once; then the page marks each new sentence until it is checked, and says until when a second editor confirms. The mark of a sentence that was checked goes on the next day, so that nobody learns the hour of a reviewer’s work.',
    'A piece that we no longer stand by is retracted: its text stays, under a notice. It is removed only where its text does harm, and a notice takes its place.',
    'Every counterpoint and every check has an address of its own that you can copy.',
  ],
  tellUs: 'To tell us about an error, name the passage and write to',
  verify: 'Check it yourself',
  verifyText:
    'Every piece has a review record: what happened, in plain sentences, and a file that anybody can verify without us. It proves that the texts you read are the ones that were approved, and that the entries of the record were not changed since. It cannot prove that they are true.',
};
