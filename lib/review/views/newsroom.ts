import { z } from 'zod';
import { deskLanguages } from '../../words/language';
import { askedKinds } from '../holding';
import { policySchema } from '../policy';
import { id, instant, slug } from '../scalars';
import { roles } from '../vocabulary';

export const meView = z.strictObject({
  personId: id,
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(roles)),
  holds: z.array(slug),
  checksFacts: z.boolean(),
  newsroom: z.string(),
  timezone: z.string(),
  language: z.enum(deskLanguages),
  waiting: z.int(),
});
export type MeView = z.infer<typeof meView>;
/** The newsroom as readers see it. `contact`: where they write to, an e-mail or web address. */
export const newsroomView = z.strictObject({ name: z.string(), contact: z.string().nullable() });
export type NewsroomView = z.infer<typeof newsroomView>;
export const memberView = z.strictObject({
  id,
  name: z.string(),
  email: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  holds: z.array(slug),
  checksFacts: z.boolean(),
  disabled: z.boolean(),
  /** Away until then; null while here. */
  awayUntil: instant.nullable(),
  joinedAt: instant,
});
export type MemberView = z.infer<typeof memberView>;
/** Something that a person has in hand, and who could take it. A piece that the viewer may not see has no headline. */
export const holdingView = z.strictObject({
  kind: z.enum(askedKinds),
  id: z.string(),
  pieceId: id.nullable(),
  headline: z.string().nullable(),
  /** The duty of a review request: a perspective's name, or null for the fact-check and for every other kind. */
  perspective: z.string().nullable(),
  takers: z.array(z.strictObject({ personId: id, name: z.string() })),
});
export type HoldingView = z.infer<typeof holdingView>;
export const invitationView = z.strictObject({
  id,
  email: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  holds: z.array(slug),
  checksFacts: z.boolean(),
  expiresAt: instant,
});
export const perspectiveView = z.strictObject({
  slug,
  name: z.string(),
  description: z.string(),
  letter: z.string(),
  hue: z.int(),
});
export type PerspectiveView = z.infer<typeof perspectiveView>;
export const deskSummary = z.strictObject({ id, name: z.string(), policyVersion: z.int() });
export const policyView = z.strictObject({
  deskId: id,
  version: z.int(),
  current: z.boolean(),
  by: z.string(),
  at: instant,
  data: policySchema,
});
export type PolicyView = z.infer<typeof policyView>;
export const sessionView = z.strictObject({ id, startedAt: instant, seenAt: instant, device: z.string(), current: z.boolean() });
/** A letter that failed, or an event of which no letter could be written. */
const letterView = z.strictObject({
  id: z.string(),
  /** false where only the event is there, of which no letter could be written. */
  written: z.boolean(),
  /** null where no letter was written, or where it is about a piece of the viewer's own: who reviews that is not theirs to know. */
  recipient: z.string().nullable(),
  queuedAt: instant,
  attempts: z.int(),
  /** null where it was put aside after too many tries. */
  nextAt: instant.nullable(),
  error: z.string().nullable(),
});
export type LetterView = z.infer<typeof letterView>;
export const lettersView = z.strictObject({ onTheirWay: z.int(), items: z.array(letterView) });
export type LettersView = z.infer<typeof lettersView>;
