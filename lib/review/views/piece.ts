import { z } from 'zod';
import { textParts } from '@/lib/text/block-part';
import type { BodyJson } from '@/lib/text/body';
import { lineFields } from '@/lib/text/text-lines';
import { id, instant, sha256, slug } from '../scalars';
import {
  anchorStates,
  assignmentStates,
  changeKinds,
  correctionTypes,
  counterpointKinds,
  dispositionKinds,
  dutyKinds,
  exceptionEnds,
  lossCauses,
  publicationStates,
  resolutionOutcomes,
  responseKinds,
  reviewStates,
  signOffOutcomes,
  stakesLevels,
} from '../vocabulary';
import { blockGround, canView, evidenceView, gateView, personView, placeView, sourceView, spanView, verdictEnum } from './common';

const publicationView = z.strictObject({
  status: z.enum(publicationStates),
  edition: sha256.nullable(),
  version: z.int().nullable(),
  at: instant.nullable(),
  slug: z.string().nullable(),
});

/** One piece in a list, and the answer of `GET /pieces/:id`. */
export const pieceView = z.strictObject({
  id,
  slug: z.string().nullable(),
  deskId: id,
  desk: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  language: z.string(),
  review: z.enum(reviewStates),
  publication: publicationView,
  stakes: z.enum(stakesLevels),
  topics: z.array(z.string()),
  perspectives: z.array(z.strictObject({ perspective: slug, disputes: z.boolean() })),
  policyVersion: z.int(),
  version: z.int(),
  digest: sha256.nullable(),
  authors: z.array(personView),
  createdAt: instant,
  changedAt: instant,
  runBy: instant.nullable(),
});
export type PieceView = z.infer<typeof pieceView>;

/** The content of a version: everything a reader would see; its canonical JSON is what the digest is of. */
export const contentView = z.strictObject({
  headline: z.string(),
  standfirst: z.string(),
  byline: z.string(),
  /** ProseMirror JSON of the closed schema. */
  body: z.unknown(),
  sources: z.array(sourceView),
  disclosure: z.string(),
  language: z.string(),
  topics: z.array(z.string()),
});

export const sentenceView = z.strictObject({
  index: z.int(),
  ...spanView.shape,
  block: z.int(),
  part: z.enum(textParts),
  fingerprint: sha256,
  candidate: z.boolean(),
  cues: z.array(z.string()),
  disposition: z.enum(dispositionKinds).nullable(),
  /** The version in which this sentence came in; what was judged before that does not cover it. */
  since: z.int(),
  /** Wants a fact-checker's confirmation: it changed after the facts were signed, or its words stand and what stands beside it changed. */
  unconfirmed: z.enum(['changed', 'context']).nullable(),
  /** The viewer wrote it, so their judgement of it counts for nothing. */
  yours: z.boolean(),
});
export type SentenceView = z.infer<typeof sentenceView>;

/** What readers see beside the sentences: `fingerprint` and `since` as a sentence's. */
const lineView = z.strictObject({
  index: z.int(),
  field: z.enum(lineFields),
  number: z.int().nullable(),
  text: z.string(),
  fingerprint: sha256,
  since: z.int(),
  unconfirmed: z.boolean(),
  yours: z.boolean(),
});
export type LineView = z.infer<typeof lineView>;
const lineNameView = z.strictObject({ field: z.enum(lineFields), number: z.int().nullable() });

export const versionView = z.strictObject({
  number: z.int(),
  digest: sha256,
  madeAt: instant,
  madeBy: personView,
  change: z.enum(['author', 'style', 'substance']),
  /** What the store keeps was parsed when it came in. */
  content: contentView.extend({ body: z.custom<BodyJson>() }),
  /** The canonical text; every offset is UTF-16 into it. */
  text: z.string(),
  sentences: z.array(sentenceView),
  /** Byline, disclosure and sources; none for a version that was made before they were asked about. */
  lines: z.array(lineView),
});
export type VersionView = z.infer<typeof versionView>;

export const responseView = z.strictObject({
  id,
  kind: z.enum(responseKinds),
  text: z.string(),
  by: personView,
  at: instant,
  /** What another answer names as the one before. */
  digest: sha256,
});
export const counterpointView = z.strictObject({
  id,
  /** Its mark in the margin: the perspective's letter and a running number. */
  code: z.string(),
  perspective: slug,
  perspectiveName: z.string(),
  hue: z.int(),
  kind: z.enum(counterpointKinds),
  by: personView,
  at: instant,
  posted: z.boolean(),
  mine: z.boolean(),
  text: z.string(),
  sources: z.array(sourceView),
  /** Of the viewer's own note that is still private: what a new wording names as the one before. */
  digest: sha256.nullable(),
  /** Where it was pinned, on the version it was made on. */
  anchor: z.strictObject({ version: z.int(), ...spanView.shape, exact: z.string() }).nullable(),
  /**
   * The words that it lost: of one without a place those on which it stood last, of a stale one those by which its writer last stood. null while it has
   * lost none.
   */
  was: z.strictObject({ version: z.int(), exact: z.string() }).nullable(),
  /** Where it stands in the version shown. */
  place: z
    .strictObject({
      state: z.enum(anchorStates),
      start: z.int().nullable(),
      end: z.int().nullable(),
      /** First version of the unbroken run in which the passage and its sentences read as they do. */
      since: z.int(),
      /** For one that lost its place: why, and the place that a person may accept. Nothing is taken without a person. */
      cause: z.enum(lossCauses).nullable(),
      suggestion: spanView.nullable(),
    })
    .nullable(),
  /** The text changed there after its writer last stood by it: they are asked whether it still stands. */
  stale: z.boolean(),
  /** The last version on which its writer stood by it. */
  judgedOn: z.int(),
  /** The version that cut its passage, and so closed it; null while it is there. */
  cutIn: z.int().nullable(),
  block: z
    .strictObject({
      ground: blockGround,
      state: z.enum(['blocks', 'released', 'overruled']),
      until: instant.nullable(),
      /** It holds publication at this moment. */
      holds: z.boolean(),
      overruleAsked: z.boolean(),
    })
    .nullable(),
  outcome: z.enum([...resolutionOutcomes, 'cut']).nullable(),
  answerDue: instant.nullable(),
  response: responseView.nullable(),
  runs: z.boolean(),
  heldReason: z.string().nullable(),
});
export type CounterpointView = z.infer<typeof counterpointView>;

export const claimView = z.strictObject({
  id,
  statement: z.string(),
  by: personView,
  posted: z.boolean(),
  mine: z.boolean(),
  /** All its sentences are in the version shown, word for word: else it counts no more. */
  live: z.boolean(),
  /** Indexes of its sentences in the version shown; empty when one of them has changed. */
  sentences: z.array(z.int()),
  /** Why it counts no more: which of its sentences the version before still had (index and part there), and which version has it no longer. */
  lost: z.strictObject({ version: z.int(), index: z.int(), part: z.enum(textParts) }).nullable(),
  verdict: z
    .strictObject({
      verdict: verdictEnum,
      rationale: z.string(),
      attributed: z.boolean(),
      /** A source of it has its passage quoted. */
      quoted: z.boolean(),
      evidence: z.array(evidenceView),
      by: personView,
      at: instant,
      posted: z.boolean(),
    })
    .nullable(),
  /** Digest of the viewer's own verdict: what another one names as the one before. */
  ownVerdict: sha256.nullable(),
});
export type ClaimView = z.infer<typeof claimView>;

const assignmentView = z.strictObject({
  id,
  person: personView,
  duty: z.strictObject({ kind: z.enum(dutyKinds), perspective: slug.nullable(), name: z.string() }),
  status: z.enum(assignmentStates),
  conflict: z.boolean().nullable(),
  /** What was said of it, for editors who did not write the piece, and for whoever said it. */
  conflictStatement: z.string().nullable(),
  responseDue: instant,
  dueAt: instant,
  since: instant,
  mine: z.boolean(),
  /** What this person has to do here now, most urgent first, in the words of their desk. Empty: nothing waits for them. */
  waiting: z.array(
    z.strictObject({ action: z.string(), title: z.string(), since: instant, due: instant.nullable(), late: z.boolean() }),
  ),
});
export type AssignmentView = z.infer<typeof assignmentView>;

const signOffView = z.strictObject({
  id,
  assignmentId: id,
  by: personView,
  duty: z.strictObject({ kind: z.enum(dutyKinds), perspective: slug.nullable(), name: z.string() }),
  version: z.int(),
  digest: sha256,
  outcome: z.enum(signOffOutcomes),
  statement: z.string(),
  at: instant,
  /** stale: the text changed (the system's word); revoked: a person took it back, with a reason. */
  standing: z.enum(['valid', 'stale', 'revoked']),
  staleSince: z
    .strictObject({
      version: z.int(),
      sentence: z.strictObject({ number: z.int(), part: z.enum(textParts) }).nullable(),
      line: lineNameView.nullable(),
    })
    .nullable(),
  /** Indexes of the sentences that it no longer covers and nobody has confirmed; only for the viewer's own. */
  open: z.array(z.int()),
  /** The same of the version's lines. */
  openLines: z.array(z.int()),
  mine: z.boolean(),
});
export type SignOffView = z.infer<typeof signOffView>;

export const historyEntry = z.strictObject({
  /** Of the newest event in it. Counts those that this viewer sees, from the oldest. */
  number: z.int(),
  at: instant,
  type: z.string(),
  by: personView.nullable(),
  sentence: z.string(),
});

/** Everything that the room shows, in one read. */
export const roomView = z.strictObject({
  piece: pieceView,
  /** false: invited, and has not yet declared conflicts and accepted. Then version, counterpoints and claims are withheld. */
  textOpen: z.boolean(),
  disclosure: z.string(),
  accused: z.array(z.strictObject({ id, name: z.string() })),
  versions: z.array(
    z.strictObject({ number: z.int(), madeAt: instant, madeBy: personView, change: z.enum(['author', 'style', 'substance']) }),
  ),
  version: versionView.nullable(),
  counterpoints: z.array(counterpointView),
  claims: z.array(claimView),
  assignments: z.array(assignmentView),
  signOffs: z.array(signOffView),
  replies: z.array(
    z.strictObject({
      id,
      accusedId: id,
      kind: z.enum(['asked', 'not_sought_danger']),
      text: z.string(),
      askedAt: instant.nullable(),
      reflected: z.string(),
      confirmed: z.boolean(),
      mine: z.boolean(),
    }),
  ),
  overrides: z.array(
    z.strictObject({
      id,
      requirement: z.string(),
      reason: z.string(),
      requestedBy: personView,
      confirmedBy: personView.nullable(),
      at: instant,
      /** What it was asked for, each in words. */
      covers: z.array(z.string()),
      /** Nothing is open there that it was not asked for. */
      coversAll: z.boolean(),
      end: z.enum(exceptionEnds).nullable(),
      /** Why it was refused or taken back. */
      endReason: z.string().nullable(),
      /** Who refused it or took it back, and when. */
      endedBy: personView.nullable(),
      endedAt: instant.nullable(),
    }),
  ),
  /** Weaker policies that an editor asked to adopt for this text, while nobody has decided. */
  adoptions: z.array(z.strictObject({ id, policyVersion: z.int(), askedBy: personView, at: instant })),
  consents: z.array(z.strictObject({ by: personView, version: z.int(), at: instant })),
  /** What each author permits editors beforehand, whether the policy lets it count, and the versions that rest on it. */
  permissions: z.array(
    z.strictObject({
      by: personView,
      cuts: z.boolean(),
      headline: z.boolean(),
      counts: z.boolean(),
      used: z.array(z.strictObject({ number: z.int(), kinds: z.array(z.enum(changeKinds)) })),
    }),
  ),
  corrections: z.array(
    z.strictObject({
      id,
      type: z.enum(correctionTypes),
      text: z.string(),
      at: instant,
      by: personView,
      confirmBy: instant,
      confirmed: z.boolean(),
    }),
  ),
  gate: gateView.nullable(),
  /** How long the piece's policy gives, in hours: the author for an answer, and a block after it. null: there is no version, or the text is closed. */
  clocks: z.strictObject({ answerHours: z.int(), blockHours: z.int() }).nullable(),
  /** Words from the editor with the last decision (returned, changes requested, declined). */
  lastReason: z.strictObject({ type: z.string(), reason: z.string(), at: instant, by: personView }).nullable(),
  lastLook: z.int().nullable(),
  draft: z.strictObject({ revision: z.int(), ahead: z.boolean(), savedAt: instant }).nullable(),
  can: canView,
});
export type RoomView = z.infer<typeof roomView>;

/** An act: who must do what, since when, until when, and where. */
export const waitView = z.strictObject({
  pieceId: id,
  headline: z.string(),
  action: z.string(),
  /** The command, in words: "Assign somebody for regional history". */
  title: z.string(),
  why: z.string(),
  button: z.string(),
  since: instant,
  due: instant.nullable(),
  late: z.boolean(),
  /** The page on which it can be done at once. */
  place: placeView,
});
export type WaitView = z.infer<typeof waitView>;
export const deskView = z.strictObject({
  waiting: z.array(waitView),
  others: z.array(
    z.strictObject({
      pieceId: id,
      headline: z.string(),
      person: personView,
      title: z.string(),
      since: instant,
      due: instant.nullable(),
    }),
  ),
  more: z.int(),
});
export type DeskView = z.infer<typeof deskView>;
