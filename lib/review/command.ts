/** The form of every write: `decide` is pure and synchronous, sees only what it `needs`, and answers with events or a refusal. */
import type { z } from 'zod';
import type { CorrectedText } from './corrected-edition';
import type { Change } from './difference';
import type { Content, NewEvent, Payloads } from './events';
import type {
  Actor,
  AdoptionFacts,
  AssignmentFacts,
  ClaimFacts,
  CorrectionFacts,
  CounterpointFacts,
  DispositionFacts,
  GateFacts,
  LineFacts,
  OverrideFacts,
  PermissionFacts,
  PieceFacts,
  ReplyFacts,
  SentenceFacts,
  SentenceKey,
  SignOffFacts,
  VersionFacts,
} from './facts';
import type { FrozenEdition } from './frozen-edition';
import type { Holding } from './holding';
import type { Action } from './permissions';
import type { Policy } from './policy';
import type { Refusal } from './refusal';
import type { Statement } from './statement';
import type { StoredLine } from './version-lines';
import type { ChangeKind } from './vocabulary';

/** What a command can ask the store for. Each key is one indexed query; a command pays only for what it names. */
export interface Snapshot {
  piece: PieceFacts;
  policy: Policy;
  /** The current version. */
  version: VersionFacts | null;
  /** The version that the body names; null where there is none. */
  namedVersion: VersionFacts | null;
  /** Sentences of the current version. */
  sentences: SentenceFacts[];
  /** Lines of the current version. */
  lines: LineFacts[];
  /** The actor's own assignments on this piece. */
  mine: AssignmentFacts[];
  /** The thing that the path or the body names (`assignmentId`, `counterpointId`, …); missing: refused as not found before `decide`. */
  assignment: AssignmentFacts & { pieceId: string };
  counterpoint: CounterpointFacts;
  /** `ownVerdict`: digest of the verdict that the actor gave. */
  claim: ClaimFacts & { ownVerdict: string | null };
  signOff: SignOffFacts;
  override: OverrideFacts;
  reply: ReplyFacts;
  /** Exact text of the version's canonical text at the input's anchor: for checking a quote. null where the range is outside. */
  quoted: string | null;
  /** What the actor sees said of sentences, oldest first: their own private answers included. */
  dispositions: DispositionFacts[];
  /** The actor's counterpoints on the piece that are not closed, pending or posted. */
  ownCounterpoints: Pick<CounterpointFacts, 'id' | 'perspective' | 'kind' | 'posted' | 'place'>[];
  /** What a new version needs to know of the notes that are posted: which of them are still open, or were closed by a cut. */
  postedNotes: Pick<CounterpointFacts, 'id' | 'outcome' | 'cutIn'>[];
  /** Of the assignment's person: blocks on danger or law that are not posted. */
  keptBlocks: Pick<CounterpointFacts, 'id'>[];
  /** The actor's standing sign-offs on the piece. */
  ownSignOffs: SignOffFacts[];
  /** For signing: sentences of the current version, loaded only where the outcome or the scope wants them (`checked`, `filed`); else empty. */
  sentencesForSignOff: SentenceFacts[];
  /** For a fact-check sign-off: latest dispositions, claims and verdicts as the actor sees them, and whether any of theirs is still private; else empty. */
  factsForSignOff: Pick<GateFacts, 'dispositions' | 'claims'> & { pending: boolean };
  /** The actor has approved the current version. */
  ownConsent: boolean;
  /** What the actor permits editors beforehand. */
  ownPermissions: Omit<PermissionFacts, 'personId'>;
  /** All assignments of the piece. */
  assignments: AssignmentFacts[];
  /** The person that the body names (`reviewerId`, `personId`); null where there is none. */
  person: {
    id: string;
    roles: string[];
    holds: string[];
    checksFacts: boolean;
    disabled: boolean;
    awayUntil: string | null;
  } | null;
  /** Perspectives and topics that the newsroom knows. */
  perspectiveSlugs: string[];
  letters: string[];
  corrections: CorrectionFacts[];
  adoptions: AdoptionFacts[];
  /** The desk's current policy and who made it, for an explicit adoption. */
  deskPolicy: { version: number; data: Policy; by: string };
  /** Who made the desk's policy versions since the piece's own. */
  policyMakers: string[];
  /** Of the authors that the body names, those who are here and not disabled. */
  knownAuthors: string[];
  /** Pieces on the desk that the body names which the actor wrote and which are not decided yet. */
  ownOpenPieces: number;
  /** How many active administrators there are. */
  admins: number;
  /** What the person that the path names has in hand on pieces that are on their way. */
  holdings: Holding[];
  gate: GateFacts;
  /** Active editors of the newsroom. */
  editors: GateFacts['editors'];
  /** All sign-offs of the piece: a new version may make them lapse. */
  signOffs: SignOffFacts[];
}

export interface Context<Prepared> {
  actor: Actor;
  /** ISO 8601 UTC, one moment for the whole command. */
  now: string;
  newId: () => string;
  prepared: Prepared;
  /** A faster one than the rules have of their own, for a frozen edition of megabytes. */
  sha256?: (text: string) => string;
}

export type Decision =
  /** `result` is kept for a retry with the same idempotency key: ids, numbers and digests only. */
  { ok: true; events: NewEvent[]; result: Record<string, unknown>; status?: 200 | 201 } | { ok: false; refusal: Refusal };

export const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });

/** What the path names; the store finds the piece behind it and answers 404 where there is none or the actor may not see it. */
export type Target = 'none' | 'piece' | 'assignment' | 'counterpoint' | 'claim' | 'signOff' | 'override' | 'reply' | 'person';

export interface Command<Input, Needs extends keyof Snapshot, Ready> {
  name: string;
  action: Action;
  target: Target;
  input: z.ZodType<Input>;
  needs: readonly Needs[];
  /** Heavy work that `db/prepare` does before the transaction; its result arrives as `prepared`, with the basis it was made from. */
  preparer?: Preparer;
  /** `input.id` is what the path names. */
  decide: (snapshot: Pick<Snapshot, Needs>, input: Input & { id: string }, context: Context<Ready>) => Decision;
}
/** The preparers there are: see `Prepared` for what each yields. */
export type Preparer = keyof Prepared;

export interface Prepared {
  /** A new version from the draft: content, canonical text, sentences with lineage, resolutions of all anchors. */
  version: {
    basis: { draftRevision: number; version: number };
    /** Digest of the content: whether something changed. */
    digest: string;
    /** Number of the version that has the same content: the one that it is made from, or the last; null where both have another. */
    same: number | null;
    contents: Content[];
    payload: Payloads['version_made'] & { kinds: ChangeKind[]; lines: StoredLine[] };
    /** The long members of the payload as canonical JSON. */
    written: Extract<NewEvent, { type: 'version_made' }>['written'];
    empty: boolean;
    /** Sentences of the version before that are no longer there, or in another paragraph. */
    gone: Pick<SentenceFacts, 'fingerprint' | 'occurrence' | 'line'>[];
  };
  /** The edition as it stands, frozen: what readers would see, and the address it would get (unique, made from the headline). */
  edition: { basis: { version: number }; digest: string; frozen: FrozenEdition; slug: string };
  /** The address that the piece has, or would get. */
  address: { slug: string };
  /** A correction of the live text. `change` is null where the text stays as it is. */
  correction: {
    live: FrozenEdition;
    change: {
      version: Prepared['version'];
      changes: Change[];
      /** Sentences of the new version that it adds, changes or moves. */
      newSentences: Payloads['version_made']['sentences'];
      /** Sentences and lines that nobody has checked as they are now, with those of a claim that lead elsewhere. */
      unchecked: SentenceKey[];
      /** What readers would see of it. */
      text: Omit<CorrectedText, 'statements'>;
      /** What changed since the review was opened, this change included. */
      inReview: Statement[];
    } | null;
  };
  /** The edition that readers get with the correction that is in review. */
  pendingCorrection: { digest: string; frozen: FrozenEdition };
  /** What readers have now. */
  liveEdition: { frozen: FrozenEdition };
}

/** Keeps the input's and the needs' types together where a command is written down. */
export function command<Input, const Needs extends keyof Snapshot, Ready = undefined>(definition: Command<Input, Needs, Ready>) {
  return definition;
}
/** A command of any kind, as the store and the routes handle it: the store checks the input with `input` before `decide` sees it. */
export type AnyCommand = Omit<Command<never, never, never>, 'input' | 'needs' | 'decide'> & {
  input: z.ZodType;
  needs: readonly (keyof Snapshot)[];
  decide: (snapshot: never, input: never, context: never) => Decision;
};
