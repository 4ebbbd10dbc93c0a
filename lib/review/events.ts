/**
 * Everything that can happen, past tense. An event's payload is what `project` needs to rebuild the folded tables, and nothing else; what people wrote
 * rides along as `contents`, stored apart and erasable, and is bound to the payload by its digest.
 */
import type { PageMade } from '@/lib/record/page-made';
import type { LeftBehind } from './left-behind';
import type { Rows } from './rows';
import type { BarCause, EndCause } from './still-may-decide';
import type { AssignmentState, ReviewState, TakingOffGround, WithholdingGround } from './vocabulary';

type Sentence = Omit<Rows['sentences'], 'pieceId' | 'version' | 'ownContextSince' | 'dressSince'> &
  Partial<Pick<Rows['sentences'], 'ownContextSince' | 'dressSince'>>;
/** SHA-256 of the frozen edition as it is kept (`frozenContent`). Missing in events older than this field. */
type Frozen = { frozen?: string };
type Key = { fingerprint: string; occurrence: number };

export interface Payloads {
  piece_created: { deskId: string; authors: string[]; language: string; policyVersion: number };
  author_added: { personId: string };
  /** `kinds` and `lines` are missing in events older than these. */
  version_made: Omit<Rows['versions'], 'pieceId' | 'madeBy' | 'madeAt' | 'kinds' | 'lines' | 'base'> & {
    kinds?: Rows['versions']['kinds'];
    lines?: Rows['versions']['lines'];
    /** On a live piece: the live version, and what this one is for. A proposal does not become the current version. */
    base?: number;
    purpose?: 'proposal' | 'correction';
    sentences: Sentence[];
    resolutions: (Pick<Rows['resolutions'], 'counterpointId' | 'state' | 'start' | 'end' | 'score'> &
      Partial<Pick<Rows['resolutions'], 'since' | 'cause' | 'suggestedStart' | 'suggestedEnd'>>)[];
    lastLine: number;
  };
  /** The system's word, never a person's: what an edit did to a sign-off. `sentence` is the first that changed in its scope (null: one was cut, or a `line` changed). */
  sign_off_lapsed: { signOffId: string; version: number; sentence: number | null; line?: Rows['signOffs']['lapsedLine'] };
  submitted: Record<string, never>;
  /** The author's revision is back; the review goes on. */
  resubmitted: Record<string, never>;
  returned: { reason: string };
  review_opened: Pick<Rows['pieces'], 'topics' | 'stakes' | 'perspectives' | 'policyVersion' | 'runBy'> & {
    accused: string[];
    accusedDigest: string;
  };
  changes_requested: { reason: string };
  declined: { reason: string };
  withdrawn: { reason: string | null };
  /** `adoptionId`: of a weaker policy, which another editor had asked for. */
  policy_adopted: Pick<Rows['pieces'], 'policyVersion' | 'stakes'> & { adoptionId?: string };
  adoption_requested: Pick<Rows['adoptions'], 'id' | 'policyVersion' | 'fromVersion' | 'fromBlockHours' | 'version'>;
  adoption_refused: { adoptionId: string; reason: string };
  adoption_withdrawn: { adoptionId: string; reason: string | null };
  reviewer_invited: Omit<Rows['assignments'], 'pieceId' | 'status' | 'conflict' | 'invitedBy' | 'invitedAt' | 'since'>;
  assignment_answered: {
    assignmentId: string;
    status: AssignmentState;
    conflict: boolean | null;
    statement: string | null;
    reason?: string;
  };
  assignment_lapsed: { assignmentId: string };
  counterpoint_added: Pick<
    Rows['counterpoints'],
    'id' | 'perspective' | 'kind' | 'version' | 'start' | 'end' | 'blockGround' | 'digest'
  > & {
    /** Only in older events: a note got its number when it was written, and gaps between numbers counted notes that others had not filed. */
    code?: number;
  };
  /** Not by its writer: a block on danger or law that they still kept private when an editor released them. It is filed as it stands. */
  counterpoint_filed: { counterpointId: string; answerDue: string; code: number };
  counterpoint_edited: Pick<Rows['counterpoints'], 'id' | 'blockGround' | 'digest'>;
  counterpoint_answered: Pick<Rows['responses'], 'id' | 'counterpointId' | 'kind' | 'digest'> & {
    /** In place of another answer: what its writer said of that one is over. */
    anew?: true;
  };
  /** `version`: the one that its writer saw when they said so; absent from what was written before it was kept. */
  counterpoint_resolved: {
    counterpointId: string;
    outcome: NonNullable<Rows['counterpoints']['outcome']>;
    reason: string | null;
    version?: number;
    /** "Stands", of a block that was let go for another text. */
    blocksAgain?: boolean;
    /** The note is not filed yet: nothing that others see changes. */
    private?: true;
  };
  /** Its writer has read the text as this version has it, and stands by the note. Of an answer it says nothing. */
  counterpoint_upheld: { counterpointId: string; version: number };
  /** The system's words: a version cut the note's passage, and so closed it; a later one brought it back, and so opened it again. */
  passage_cut: { counterpointId: string; version: number };
  passage_returned: { counterpointId: string; version: number };
  /** `own`: by its writer, who thereby stands by it. */
  counterpoint_placed: { counterpointId: string; version: number; start: number; end: number; own?: boolean; private?: true };
  counterpoint_run: { counterpointId: string; runs: boolean; reason: string | null };
  /** `version`, `about`: the text and the counterpoint with its answer that it was given on; missing in events older than these fields. */
  block_overruled: { counterpointId: string; reason: string; second: boolean; version?: number; about?: string };
  reply_recorded: Pick<Rows['replies'], 'id' | 'accusedId' | 'kind' | 'digest'>;
  reply_confirmed: { replyId: string };
  sentences_disposed: { version: number; dispositions: (Key & { kind: Rows['dispositions']['kind']; reason: string | null })[] };
  claim_added: Pick<Rows['claims'], 'id' | 'version' | 'digest'> & { sentences: Key[] };
  verdict_given: Pick<Rows['verdicts'], 'claimId' | 'verdict' | 'version' | 'quoted' | 'attributed' | 'digest'> & {
    /** Against a text that is live: filed at once, with its claim. */
    filed?: true;
  };
  /** `assignmentId`: the duty in which it was done; null: as an editor of the desk. Missing in events older than this field. */
  sentences_confirmed: { version: number; sentences: Key[]; lines?: Key[]; assignmentId?: string | null };
  signed_off: Omit<
    Rows['signOffs'],
    'pieceId' | 'by' | 'seq' | 'at' | 'revokedAt' | 'lapsedVersion' | 'lapsedSentence' | 'lapsedLine'
  > & {
    answerDue: string;
    statement: string;
    /** The notes that it files, each with the number it gets. Missing in older events, which filed every private note of the signer. */
    filed?: { id: string; code: number }[];
  };
  sign_off_revoked: { signOffId: string; reason: string };
  consented: { version: number; digest: string };
  /** What its author permits editors beforehand, as it is from now on. */
  permissions_changed: Pick<Rows['permissions'], 'cuts' | 'headline'>;
  /** `covers`: keys of the open items that it was asked for. Missing in older events: it covers nothing. */
  override_requested: Pick<Rows['overrides'], 'id' | 'requirement' | 'policyVersion'> & { reason: string; covers?: string[] };
  override_confirmed: { overrideId: string };
  override_refused: { overrideId: string; reason: string };
  override_withdrawn: { overrideId: string; reason: string | null };
  /** The system's word: what somebody decided ended, since they could not decide it any more, or it was about other words. */
  decision_ended: { cause: EndCause } & (
    | { kind: 'approval'; by: string }
    | { kind: 'override' | 'reply' | 'overrule' | 'adoption'; id: string }
  );
  /** The first of two editors on a grave piece. */
  publishable_approved: { edition: string; version: number; policyVersion: number } & Frozen;
  marked_publishable: { edition: string; version: number; policyVersion: number } & Frozen;
  publishable_lapsed: { edition: string; cause: 'edition_changed' | 'policy_changed' | 'editor_barred' };
  scheduled: { edition: string; version: number; at: string };
  /** `cause`: the system's word, where the editor in whose name it ran could not decide any more. */
  unscheduled: { reason: string | null; cause?: BarCause };
  /** Another editor takes over what somebody ran: the piece, or its schedule. */
  taken_over: { what: 'piece' | 'schedule'; personId: string };
  published: { edition: string; version: number; slug: string };
  corrected: Pick<Rows['corrections'], 'id' | 'type' | 'edition' | 'version' | 'confirmBy' | 'digest'> &
    Partial<Pick<Rows['corrections'], 'how' | 'unchecked'>> &
    Frozen;
  correction_confirmed: { correctionId: string };
  correction_refused: { correctionId: string; reason: string };
  /** Why a notice does not repeat the old words. For the desk. */
  difference_withheld: { correctionId: string; ground: WithholdingGround; reason: string };
  correction_submitted: Pick<Rows['pendingCorrections'], 'id' | 'type' | 'version' | 'base' | 'digest'> &
    Partial<Pick<Rows['pendingCorrections'], 'proposal' | 'alarms'>>;
  /** `version` and `digest`: the live text, which is the current version again. No reason: another correction went out first. */
  /** `left`: missing in events older than this field. */
  correction_withdrawn: { correctionId: string; version: number; digest: string; reason: string | null; left?: LeftBehind };
  correction_proposed: { version: number };
  proposal_taken: { version: number; correctionId: string };
  proposal_declined: { version: number; reason: string };
  correction_answered: { correctionId: string; digest: string; edition: string } & Frozen;
  counterpoint_taken_off: { counterpointId: string; edition: string; ground: TakingOffGround; reason: string } & Frozen;
  correction_answer_held: { correctionId: string; edition: string; reason: string } & Frozen;
  /** `correctionId`: the correction that answers it; if that is refused, the objection is open again. */
  alarm_answered: { alarm: string; reason: string | null; correctionId?: string };
  retracted: { reason: string };
  removed: { reason: string };
  /** The system's word: the bytes that readers get were made, for whatever cause. */
  page_made: PageMade;
  desk_created: { deskId: string; policyVersion: number };
  policy_made: Pick<Rows['policies'], 'deskId' | 'version' | 'data'>;
  perspective_added: Rows['perspectives'];
  person_joined: Pick<Rows['people'], 'roles' | 'holds' | 'checksFacts'> & { personId: string };
  person_changed: Pick<Rows['people'], 'roles' | 'holds' | 'checksFacts' | 'disabled'> &
    Partial<Pick<Rows['people'], 'awayUntil'>> & { personId: string };
}
export type EventType = keyof Payloads;

/** What people wrote, by the id of the thing it belongs to. Replaced only by an event that carries the new digest. */
export type Content = {
  ref: string;
  kind:
    | 'version'
    | 'counterpoint'
    | 'response'
    | 'claim'
    | 'verdict'
    | 'reply'
    | 'accused'
    | 'correction'
    | 'difference'
    | 'correction_answer'
    | 'edition'
    | 'desk'
    | 'perspective';
} & (
  | { body: unknown }
  /** A long one whose JSON and digest were made before the transaction. */
  | { json: string; digest: string }
);

/** An event as `decide` proposes it; the store adds sequence, time, actor and salt. */
export type NewEvent = {
  [T in EventType]: {
    type: T;
    payload: Payloads[T];
    /** A piece's id or `newsroom`, where it is another stream than the command's own. */
    stream?: string;
    /** Canonical JSON of members of the payload: of long ones, made before the transaction. */
    written?: Partial<Record<keyof Payloads[T], string>>;
    contents?: Content[];
  };
}[EventType];
/** An event as the ledger keeps it. `seq` counts over all streams, from 1. */
export type StoredEvent = NewEvent & { seq: number; stream: string; at: string; actor: string };

/** The review state that an event leaves behind, for those that move it. */
export const reviewAfter: Partial<Record<EventType, ReviewState>> = {
  submitted: 'submitted',
  resubmitted: 'in_review',
  returned: 'returned',
  review_opened: 'in_review',
  changes_requested: 'changes_requested',
  declined: 'declined',
  withdrawn: 'withdrawn',
  marked_publishable: 'publishable',
  publishable_lapsed: 'in_review',
};
