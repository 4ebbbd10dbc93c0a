/**
 * The folded tables: rebuilt from events alone, so they hold ids, digests, spans and enums and never prose. `project` writes them, `db/schema`
 * gives each its columns. Times are ISO 8601 UTC; offsets UTF-16 into the canonical text of the version named in the row.
 */

import type { LineField } from '../text/text-lines';
import type { Alarm } from './alarm';
import type { Policy } from './policy';
import type { RequiredPerspective } from './required-perspective';
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
  LossCause,
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

export interface Rows {
  pieces: {
    id: string;
    deskId: string;
    slug: string | null;
    language: string;
    review: ReviewState;
    publication: PublicationState;
    stakes: Stakes;
    topics: string[];
    perspectives: RequiredPerspective[];
    policyVersion: number;
    currentVersion: number;
    currentDigest: string | null;
    createdBy: string;
    createdAt: string;
    changedAt: string;
    openedBy: string | null;
    runBy: string | null;
    lastCode: number;
    lastLine: number;
    publishableEdition: string | null;
    publishableVersion: number | null;
    publishablePolicy: number | null;
    markedBy: string | null;
    liveEdition: string | null;
    liveVersion: number | null;
    scheduledAt: string | null;
    /** The editor in whose name the schedule runs. */
    scheduledBy: string | null;
    publishedAt: string | null;
  };
  pieceAuthors: { pieceId: string; personId: string };
  versions: {
    pieceId: string;
    number: number;
    digest: string;
    madeBy: string;
    madeAt: string;
    disclosure: boolean;
    /** `author`: submitted by an author. Else what an editor's edit was, as found: `style`, or anything more. Before `kinds` were kept, as its editor called it. */
    change: 'author' | 'style' | 'substance';
    /** null: made before this was found. */
    kinds: ChangeKind[] | null;
    /** Of versions made before permissions were kept: its author allowed "cuts and style" beforehand. */
    beforehand: boolean;
    /** What readers see beside the sentences, in reading order; null: made before this was stored. */
    lines:
      | {
          field: LineField;
          /** Counts from 1; null for a field of which there is one. */
          number: number | null;
          fingerprint: string;
          occurrence: number;
          since: number;
          writers: string[];
        }[]
      | null;
    length: number;
    segmenter: string;
    /** The version that this one was made from; null: the one before it. Another only on a live piece. */
    base: number | null;
  };
  sentences: {
    pieceId: string;
    version: number;
    index: number;
    start: number;
    end: number;
    block: number;
    line: number;
    fingerprint: string;
    occurrence: number;
    since: number;
    contextSince: number;
    /** null: made before this was kept; then `since` stands for it. */
    dressSince: number | null;
    /** null: made before this was kept; then `contextSince` stands for it. */
    ownContextSince: number | null;
    cues: string[];
    candidate: boolean;
    writers: string[];
  };
  accused: { id: string; pieceId: string };
  replies: {
    id: string;
    pieceId: string;
    accusedId: string;
    kind: 'asked' | 'not_sought_danger';
    by: string;
    confirmedBy: string | null;
    at: string;
    digest: string;
    /** Its recorder or confirmer could not give it any more; it counts for nothing. */
    endedAt: string | null;
  };
  assignments: {
    id: string;
    pieceId: string;
    personId: string;
    duty: DutyKind;
    perspective: string | null;
    status: AssignmentState;
    conflict: boolean | null;
    invitedBy: string;
    invitedAt: string;
    responseDue: string;
    dueAt: string;
    since: string;
  };
  counterpoints: {
    id: string;
    pieceId: string;
    by: string;
    perspective: string;
    kind: CounterpointKind;
    version: number;
    start: number | null;
    end: number | null;
    posted: boolean;
    postedAt: string | null;
    madeAt: string;
    answerDue: string | null;
    /** Its number among the piece's filed notes; 0 until it is filed: a number would count what others have not filed. */
    code: number;
    blockGround: BlockGround | null;
    blockState: 'blocks' | 'released' | 'overruled' | null;
    overruledBy: string | null;
    /** Whoever finished the overrule: the second editor where two are needed, else the only one. */
    overruleFinishedBy: string | null;
    /** The version on which the overrule was given, and the digest of the counterpoint and its answer as they were then; null before this was kept. */
    overruledOn: number | null;
    overruledAbout: string | null;
    outcome: ResolutionOutcome | 'cut' | null;
    outcomeAt: string | null;
    /** The version that cut its passage, and so closed it; null while it has not been cut, or is back. */
    cutIn: number | null;
    /** The version on which a person last gave it another passage: it is followed from there, and not from where it was made. */
    placedOn: number | null;
    /** The last version on which its writer stood by it: made it, put it there, said so, or signed. */
    judgedOn: number;
    runs: boolean;
    digest: string;
  };
  resolutions: {
    pieceId: string;
    counterpointId: string;
    version: number;
    state: AnchorState;
    start: number | null;
    end: number | null;
    score: number;
    /** First version of the unbroken run, ending with this one, in which the passage and the sentences around it read as they do. */
    since: number;
    /** For an orphan: why, and the place that a person may accept. */
    cause: LossCause | null;
    suggestedStart: number | null;
    suggestedEnd: number | null;
  };
  responses: { id: string; pieceId: string; counterpointId: string; by: string; kind: ResponseKind; at: string; digest: string };
  dispositions: {
    pieceId: string;
    fingerprint: string;
    occurrence: number;
    by: string;
    kind: DispositionKind;
    version: number;
    seq: number;
    posted: boolean;
    filedSeq: number | null;
  };
  claims: { id: string; pieceId: string; by: string; version: number; posted: boolean; digest: string; at: string };
  claimSentences: { pieceId: string; claimId: string; fingerprint: string; occurrence: number };
  verdicts: {
    claimId: string;
    pieceId: string;
    verdict: Verdict;
    by: string;
    version: number;
    seq: number;
    quoted: boolean;
    attributed: boolean;
    digest: string;
    posted: boolean;
    at: string;
    filedAt: string | null;
    filedSeq: number | null;
  };
  confirmations: {
    pieceId: string;
    fingerprint: string;
    occurrence: number;
    version: number;
    by: string;
    seq: number;
    at: string;
    /** The duty in which it was given. */
    assignmentId: string | null;
    /** Given as an editor who is appointed to check facts. With neither it is older than both. */
    asEditor: boolean;
  };
  signOffs: {
    id: string;
    pieceId: string;
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
    revokedAt: string | null;
    lines: number[] | null;
    lapsedVersion: number | null;
    lapsedSentence: number | null;
    lapsedLine: { field: LineField; number: number | null } | null;
  };
  consents: { pieceId: string; by: string; version: number; digest: string; at: string };
  permissions: { pieceId: string; personId: string; cuts: number | null; headline: number | null };
  overrides: {
    id: string;
    pieceId: string;
    requirement: RequirementId;
    policyVersion: number;
    requestedBy: string;
    confirmedBy: string | null;
    at: string;
    confirmedAt: string | null;
    /** Keys of the open items that it was asked for; empty before this was kept. */
    covers: string[];
    end: ExceptionEnd | null;
    endedAt: string | null;
  };
  approvals: {
    pieceId: string;
    edition: string;
    policyVersion: number;
    by: string;
    version: number;
    at: string;
    endedAt: string | null;
  };
  /** Adoptions of a weaker policy: two editors, in public. */
  adoptions: {
    id: string;
    pieceId: string;
    policyVersion: number;
    fromVersion: number;
    /** The hours that a block held under the policy before; a clock that was running then keeps them. */
    fromBlockHours: number;
    /** The text that both editors name. */
    version: number;
    askedBy: string;
    at: string;
    confirmedBy: string | null;
    confirmedAt: string | null;
    end: ExceptionEnd | null;
    endedAt: string | null;
  };
  corrections: {
    id: string;
    pieceId: string;
    type: CorrectionType;
    edition: string;
    version: number;
    by: string;
    at: string;
    confirmBy: string;
    confirmedBy: string | null;
    confirmedAt: string | null;
    digest: string;
    how: CorrectionWay;
    /** Sentences that it added or changed, and that nobody had checked when it went out. */
    unchecked: { fingerprint: string; occurrence: number }[];
    refusedBy: string | null;
    refusedAt: string | null;
    /** Digest of the author's answer to it. */
    answer: string | null;
    answerHeld: boolean;
  };
  /** The page that readers get now: its number among the piece's pages, and its `page_made` event. */
  pages: { pieceId: string; number: number; seq: number; template: number; address: string };
  /** Corrections that go through the gate first: at most one of a piece is in review. `base` is the live version that it corrects. */
  pendingCorrections: {
    id: string;
    pieceId: string;
    type: CorrectionType;
    version: number;
    base: number;
    by: string;
    at: string;
    digest: string;
    /** The author's version that it takes up. */
    proposal: number | null;
    /** What was open against the live text when it went into review. */
    alarms: Alarm[];
    state: 'in_review' | 'withdrawn' | 'published';
  };
  /** Versions that an author made of a live piece. */
  proposals: {
    pieceId: string;
    version: number;
    by: string;
    at: string;
    /** `replaced`: its author made another one. */
    state: 'open' | 'taken' | 'declined' | 'replaced';
    decidedBy: string | null;
    decidedAt: string | null;
  };
  /** What was said against a live text, and which editor answered it (see `after-publication.ts`). */
  alarmAnswers: { pieceId: string; alarm: string; by: string; at: string; correctionId: string | null };
  desks: { id: string; policyVersion: number; createdAt: string };
  policies: { deskId: string; version: number; data: Policy; by: string; at: string };
  perspectives: { slug: string; letter: string; hue: number };
  people: {
    id: string;
    roles: Role[];
    holds: string[];
    checksFacts: boolean;
    disabled: boolean;
    /** Away until then; null while here. */
    awayUntil: string | null;
    joinedAt: string;
  };
}

export type Table = keyof Rows;
/** One change of one folded table. `where` is equality on every column it names. */
export type RowChange =
  | {
      [T in Table]:
        | { op: 'insert'; table: T; row: Rows[T] }
        /** `keep`: columns that stay as they are where the row is there already. */
        | { op: 'upsert'; table: T; row: Rows[T]; key: (keyof Rows[T])[]; keep?: (keyof Rows[T])[] }
        | { op: 'update'; table: T; where: Partial<Rows[T]>; set: Partial<Rows[T]> };
    }[Table]
  /** A version's thousands: what is the same in each of them is said once. */
  | {
      [T in 'sentences' | 'resolutions']: {
        op: 'insert_all';
        table: T;
        rows: readonly Omit<Rows[T], OfVersion>[];
        each: Pick<Rows[T], OfVersion>;
      };
    }['sentences' | 'resolutions'];
type OfVersion = 'pieceId' | 'version';
