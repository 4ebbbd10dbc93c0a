/** Parts that several views share. A view is a whitelist: what its schema does not name never leaves the server. */
import { z } from 'zod';
import { placeForms } from '../place';
import { reason } from '../reason';
import { id, instant, sha256 } from '../scalars';
import { blockGrounds, requirementIds, requirementStatuses, verdicts } from '../vocabulary';

/**
 * A person as this viewer may know them. Who may not see identities gets `personId: null` and a label by perspective ("International law reviewer").
 */
export const personView = z.strictObject({ personId: id.nullable(), label: z.string(), you: z.boolean() });
export type PersonView = z.infer<typeof personView>;

export const sourceView = z.strictObject({ title: z.string(), url: z.string() });
export const evidenceView = z.strictObject({
  url: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  quote: z.string().nullable(),
  accessedAt: instant,
});

/** UTF-16 offsets into the canonical text, end exclusive. */
export const spanView = z.strictObject({ start: z.int(), end: z.int() });

const waitingView = z.strictObject({
  ...personView.shape,
  role: z.enum(['author', 'reviewer', 'fact_checker', 'editor']),
  since: instant.nullable(),
});

/** The place where a requirement is cleared; the pages turn it into an address. */
export const placeView = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('sentence'), index: z.int() }),
  z.strictObject({ to: z.literal('line'), index: z.int() }),
  z.strictObject({ to: z.literal('counterpoint'), id }),
  z.strictObject({ to: z.literal('claim'), id }),
  z.strictObject({
    to: z.literal('form'),
    form: z.enum(placeForms),
  }),
]);

/** Part of a sentence: plain text, or the words for a place or for a person. `person` is null where the viewer may not know who, or where several are meant. */
const sentencePart = z.union([
  z.string(),
  z.strictObject({ text: z.string(), place: placeView }),
  z.strictObject({ text: z.string(), person: id.nullable(), you: z.boolean() }),
]);

export const requirementView = z.strictObject({
  id: z.enum(requirementIds),
  status: z.enum(requirementStatuses),
  /** Why it stands so, as a code with its data. */
  reason,
  /** The same as one sentence in the reader's language: who must do what, and why. */
  why: z.string(),
  /** That sentence in parts, with the places and people that it names. */
  parts: z.array(sentencePart),
  waitingOn: z.array(waitingView),
  places: z.array(placeView),
  /** How many of how many, where counting makes sense ("2 of 3 perspectives heard"). */
  count: z.strictObject({ done: z.int(), of: z.int() }).nullable(),
  /** May be overridden by two editors under this policy. */
  overridable: z.boolean(),
});
export type RequirementView = z.infer<typeof requirementView>;

export const gateView = z.strictObject({
  version: z.int(),
  digest: sha256,
  /** Digest of the edition: what readers would see. `mark_publishable`, `schedule` and `publish` name it. */
  edition: sha256,
  policyVersion: z.int(),
  satisfied: z.boolean(),
  requirements: z.array(requirementView),
});
export type GateView = z.infer<typeof gateView>;

/** What the viewer may do here, from the permission table; the buttons follow it. */
export const canView = z.record(
  z.string(),
  z.union([z.strictObject({ allowed: z.literal(true) }), z.strictObject({ allowed: z.literal(false), reason: z.string() })]),
);

export const blockGround = z.enum(blockGrounds);
export const verdictEnum = z.enum(verdicts);
/** A list page: `next` is the opaque cursor of the following page, null on the last. */
export const page = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item), next: z.string().nullable() });
