/**
 * What the rules know of a piece: ids, digests, spans and enums, never prose. The store loads them, `decide` and the gate read them.
 * All offsets are UTF-16 into the canonical text of the version named beside them, end exclusive. All times are ISO 8601 UTC.
 */

import type { LineName } from '../text/text-lines';
import type { Alarm } from './alarm';
import type { Policy } from './policy';
import type { RequiredPerspective } from './required-perspective';
import type { Rows } from './rows';
import type {
  AnchorState,
  AssignmentState,
  BlockGround,
  ChangeKind,
  CorrectionType,
  CorrectionWay,
  CounterpointKind,
  DispositionKind,
  DutyKind,
  ExceptionEnd,
  PublicationState,
  RequirementId,
  ResolutionOutcome,
  ResponseKind,
  ReviewState,
  Role,
  SignOffOutcome,
  Stakes,
  Verdict,
} from './vocabulary';

/** Who acts. `via` a token or a job is never a person: only a session may judge, consent or decide. */
export interface Actor {
  personId: string;
  roles: Role[];
  /** Perspectives this person is appointed to hold. */
  holds: string[];
  /** Appointed to check facts. */
  checksFacts: boolean;
  via: 'session' | 'token' | 'job' | 'setup';
}

export interface PieceFacts {
  id: string;
  deskId: string;
  review: ReviewState;
  publication: PublicationState;
  stakes: Stakes;
  topics: string[];
  perspectives: RequiredPerspective[];
  /** Pinned at open review; before that the desk's current one. */
  policyVersion: number;
  currentVersion: number;
  currentDigest: string | null;
  /** Highest number of a version. On a live piece it may be an author's proposal, or a correction that was withdrawn. */
  lastVersion: number;
  authors: string[];
  createdBy: string;
  openedBy: string | null;
  runBy: string | null;
  /** Highest number given to a filed counterpoint (its code's number) and to a paragraph's lineage. */
  lastCode: number;
  lastLine: number;
  /** Ids of the people accused by name, as the desk named them. */
  accused: string[];
  publishable: { edition: string; version: number; policyVersion: number; by: string } | null;
  live: { edition: string; version: number } | null;
  scheduledAt: string | null;
  /** The editor in whose name the schedule runs. */
  scheduledBy: string | null;
  draftRevision: number;
}

export interface VersionFacts {
  number: number;
  digest: string;
  madeBy: string;
  disclosure: boolean;
  /** `author`: submitted by an author. `style` / `substance`: an editor's edit, as found; before `kinds` were kept, as its editor called it. */
  change: 'author' | 'style' | 'substance';
  /** What it changed against the version before; null: made before this was found. */
  kinds: ChangeKind[] | null;
  /** Made before permissions were kept: the submitting author allowed "cuts and style" beforehand. */
  beforehand: boolean;
  /** UTF-16 length of the canonical text. */
  length: number;
  /** The version that it was made from; left out: the one before it. */
  base?: number;
}

export interface SentenceKey {
  fingerprint: string;
  occurrence: number;
}
export interface SentenceFacts extends SentenceKey {
  index: number;
  start: number;
  end: number;
  block: number;
  /** Lineage of its paragraph through the versions. */
  line: number;
  /** First version of the unbroken run, ending now, that contains this sentence; a judgement of an earlier version does not cover it. */
  since: number;
  /** The same for the sentence as it stands (a heading, a quote, an item of a list), leading where it leads (dress.ts). */
  dressSince: number;
  /** The same for the sentence together with its two neighbours. */
  contextSince: number;
  /** The same where new neighbours, which are asked about themselves, count as the old ones (lineage.ts). */
  ownContextSince: number;
  candidate: boolean;
  writers: string[];
}

/** What readers see beside the sentences: asked about like a sentence. */
export interface LineFacts extends SentenceKey, LineName {
  /** Counts the lines of its version, from 0. */
  index: number;
  since: number;
  writers: string[];
}

export interface AssignmentFacts {
  id: string;
  personId: string;
  duty: DutyKind;
  perspective: string | null;
  status: AssignmentState;
  /** null until declared; a declared conflict bars the duty. */
  conflict: boolean | null;
  invitedBy: string;
  invitedAt: string;
  responseDue: string;
  dueAt: string;
  since: string;
  /** false: the role or the appointment was taken away since. */
  appointed: boolean;
}

export interface CounterpointFacts {
  id: string;
  by: string;
  perspective: string;
  kind: CounterpointKind;
  /** The version it was made on, and its span there (null: what is missing). */
  version: number;
  start: number | null;
  end: number | null;
  posted: boolean;
  postedAt: string | null;
  answerDue: string | null;
  code: number;
  block: { ground: BlockGround; state: 'blocks' | 'released' | 'overruled'; overruledBy: string | null } | null;
  /** The last overrule of its block: the version, one digest of the counterpoint with its answer, and who finished it. */
  overrule: { on: number | null; about: string | null; finishedBy: string | null };
  outcome: ResolutionOutcome | 'cut' | null;
  outcomeAt: string | null;
  /** The version that cut its passage, and so closed it. */
  cutIn: number | null;
  /** The last version on which its writer stood by it. */
  judgedOn: number;
  response: { id: string; kind: ResponseKind; at: string; digest: string } | null;
  runs: boolean;
  digest: string;
  /** Where it stands in the current version, and since which version it reads so; null for what is missing. */
  place: { state: AnchorState; start: number | null; end: number | null; since: number } | null;
}

export interface DispositionFacts extends SentenceKey {
  kind: DispositionKind;
  by: string;
  version: number;
  seq: number;
  posted: boolean;
  /** Where in the ledger it was filed; null before. */
  filedSeq: number | null;
}
export interface VerdictFacts {
  verdict: Verdict;
  by: string;
  version: number;
  seq: number;
  quoted: boolean;
  attributed: boolean;
  digest: string;
  posted: boolean;
  /** When, and where in the ledger, it was filed; null before. When it was given is its maker's alone. */
  filedAt: string | null;
  filedSeq: number | null;
}
export interface ClaimFacts {
  id: string;
  by: string;
  version: number;
  sentences: SentenceKey[];
  posted: boolean;
  digest: string;
  verdict: VerdictFacts | null;
}
export interface ConfirmationFacts extends SentenceKey {
  version: number;
  by: string;
  seq: number;
  /** The duty in which it was given. It counts for that duty for good, as a signature does, whatever its giver is appointed to later. */
  assignmentId?: string | null;
  /** Given as an editor who is appointed to check facts. With neither it is older than both, and counts while its giver could give it. */
  asEditor?: boolean;
}
export interface SignOffFacts {
  id: string;
  assignmentId: string;
  by: string;
  duty: DutyKind;
  perspective: string | null;
  version: number;
  digest: string;
  policyVersion: number;
  outcome: SignOffOutcome;
  seq: number;
  at: string;
  revoked: boolean;
  /** Paragraph lineages that it covers; null: every sentence. */
  lines: number[] | null;
}
interface ConsentFacts {
  by: string;
  version: number;
  digest: string;
  at: string;
}
/** What one author permits editors beforehand: the version that was current then, or that they handed in with it; null: not permitted. */
export interface PermissionFacts {
  personId: string;
  cuts: number | null;
  headline: number | null;
}
export interface OverrideFacts {
  id: string;
  requirement: RequirementId;
  policyVersion: number;
  requestedBy: string;
  confirmedBy: string | null;
  confirmedAt: string | null;
  at: string;
  /** Keys of the open items that it was asked for (`keyOfItem`). */
  covers: string[];
  end: ExceptionEnd | null;
}
/** A weaker policy that an editor asked to adopt, and perhaps a second confirmed. */
export type AdoptionFacts = Omit<Rows['adoptions'], 'pieceId'>;
/** Only approvals that nothing has ended. */
export interface ApprovalFacts {
  by: string;
  edition: string;
  policyVersion: number;
  version: number;
  at: string;
}
/** Only replies that nothing has ended. */
export interface ReplyFacts {
  id: string;
  accusedId: string;
  kind: 'asked' | 'not_sought_danger';
  by: string;
  at: string;
  confirmedBy: string | null;
}
export interface CorrectionFacts {
  id: string;
  type: CorrectionType;
  edition: string;
  version: number;
  by: string;
  confirmedBy: string | null;
  confirmBy: string;
  digest: string;
  at: string;
  how: CorrectionWay;
  /** Sentences that nobody had checked when it went out. */
  unchecked: SentenceKey[];
  refusedBy: string | null;
  refusedAt: string | null;
  /** Digest of the author's answer. */
  answer: string | null;
  answerHeld: boolean;
}
/** A correction that goes through the gate before readers see it. */
export interface PendingCorrectionFacts {
  id: string;
  type: CorrectionType;
  version: number;
  base: number;
  by: string;
  at: string;
  digest: string;
  /** The author's version that it takes up. */
  proposal: number | null;
}
/** What was judged of a text: its last word by each person. */
export type Judgements = Pick<GateFacts, 'claims' | 'dispositions' | 'confirmations' | 'signOffs'>;
/** A version that an author made of a live piece, and that no editor has taken or declined yet. */
interface ProposalFacts {
  version: number;
  by: string;
  at: string;
}
/** What a change of text last did to a sign-off; all null where it did nothing. */
export type LapseOfSignOff = Pick<Rows['signOffs'], 'lapsedVersion' | 'lapsedSentence' | 'lapsedLine'>;
/** What readers have now, and what waits beside it. */
export interface LiveFacts {
  edition: string;
  version: number;
  digest: string;
  sentences: SentenceFacts[];
  lines: LineFacts[];
  /** When it was first published; `publishedSeq` is that event's place in the ledger. */
  publishedAt: string;
  publishedSeq: number;
  pending: PendingCorrectionFacts | null;
  /** Of each sign-off that the correction in review made stale: how its row stood before that. */
  staleBefore: ({ signOffId: string } & LapseOfSignOff)[];
  proposals: ProposalFacts[];
  /** Sign-offs that were revoked after publication. */
  revoked: { signOffId: string; at: string }[];
  /** Counterpoints on the page that their writers withdrew since it was published. */
  withdrawn: { counterpointId: string; at: string }[];
  /** Claims on the page whose filed verdict is another one now. */
  judgedOtherwise: { claimId: string; by: string; seq: number; at: string | null }[];
  /** What was judged of the live text and of those that it was made from: nothing of a correction beside it. */
  judged: Judgements;
  /** What was open when a correction went into review, and is answered neither by that one going out nor otherwise. */
  unsettled: Alarm[];
  /** Keys of alarms that an editor answered. */
  answeredAlarms: string[];
  /** What was said against the live text and no editor has answered. */
  alarms: Alarm[];
}

/** Everything that the gate judges: one version under one policy version, at one moment. */
export interface GateFacts {
  now: string;
  /** The editor who would mark it publishable; null when nobody in particular asks. */
  marker: string | null;
  piece: PieceFacts;
  policy: Policy;
  version: VersionFacts | null;
  versions: (Pick<VersionFacts, 'number' | 'change' | 'kinds' | 'beforehand' | 'madeBy' | 'base'> & { madeAt: string })[];
  sentences: SentenceFacts[];
  lines: LineFacts[];
  assignments: AssignmentFacts[];
  counterpoints: CounterpointFacts[];
  dispositions: DispositionFacts[];
  claims: ClaimFacts[];
  confirmations: ConfirmationFacts[];
  signOffs: SignOffFacts[];
  consents: ConsentFacts[];
  permissions: PermissionFacts[];
  overrides: OverrideFacts[];
  approvals: ApprovalFacts[];
  replies: ReplyFacts[];
  adoptions: AdoptionFacts[];
  corrections: CorrectionFacts[];
  /** null while it is not live. */
  live: LiveFacts | null;
  /** Digest of the edition of a correction, while that is decided about: it is not made of these facts alone. */
  correctionEdition?: string;
  /** Active editors of the desk, and which of them are appointed to check facts. */
  editors: { personId: string; checksFacts: boolean }[];
  /** Which of them are away now, and until when. */
  away: { personId: string; until: string }[];
  /** Who made the desk's policy versions since the piece's own: they adopt none of them. */
  policyMakers: string[];
  /** People of the newsroom whose accounts are closed: nobody waits for them. */
  closed: string[];
}

export const keyOf = (sentence: SentenceKey) => `${sentence.fingerprint}:${sentence.occurrence}`;
