/** Inputs of what is written outside the pieces' ledger: accounts, invitations, tokens, drafts, looks. All strict: an extra field is an error. */

import { z } from 'zod';
import type { FieldProblem } from '../words/field-sentence';
import { deskLanguages } from '../words/language';
import { contentInput, line, webAddress } from './inputs';
import { policySchema } from './policy';
import { id, slug } from './scalars';
import { roles } from './vocabulary';

/** Length is what makes a password; the most is what argon2 is given to chew. */
export const password = z.string().min(12).max(256);
const personName = line(120).min(1);
const emailAddress = z.email().max(254);
/** Seen in an address bar or a mail; only its hash is kept. */
const secret = z.string().min(10).max(200);
/** Where readers write to: an e-mail or web address, or empty for none. */
const contact = z.union([z.literal(''), emailAddress, webAddress], 'noContact' satisfies FieldProblem);
/** An IANA zone that this runtime knows. */
/** Of the screens and letters that a person gets. */
const language = z.enum(deskLanguages);
const timezone = z
  .string()
  .max(60)
  .refine(isZone, 'noTimeZone' satisfies FieldProblem);

const newsroomName = line(120).min(1);

export const setUpInput = z.strictObject({
  token: secret,
  newsroom: newsroomName,
  size: z.enum(['pair', 'small', 'full']).default('small'),
  desk: line(80).min(1).default('Opinion'),
  name: personName,
  email: emailAddress,
  password,
  timezone: timezone.optional(),
  language: language.optional(),
  contact: contact.optional(),
  demo: z.boolean().default(false),
});
export type SetUpInput = z.infer<typeof setUpInput>;

export const inviteInput = z.strictObject({
  email: emailAddress,
  name: personName.optional(),
  roles: z.array(z.enum(roles)).min(1).max(roles.length),
  /** Perspectives that the person is appointed to hold. */
  holds: z.array(slug).max(20).default([]),
  checksFacts: z.boolean().default(false),
});
/** The address that it goes to now. */
export const inviteAgainInput = z.strictObject({ email: emailAddress });
export const acceptInvitationInput = z.strictObject({
  token: secret,
  name: personName,
  password,
  timezone: timezone.optional(),
  language: language.optional(),
});
export const makeTokenInput = z.strictObject({
  name: line(80).min(1),
  days: z.int().min(1).max(366).default(90),
});
export const signInInput = z.strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(256) });

/** Half-typed addresses are kept too; only another scheme than http(s) is refused. What becomes a version is checked in full. */
const draftSource = z.strictObject({
  title: line(300),
  url: z
    .string()
    .max(2_000)
    .refine((url) => !/^\s*(?!https?:)[a-z][a-z0-9+.-]*:/i.test(url), 'noWebAddress' satisfies FieldProblem),
});
/** A draft is kept as it is typed: whatever is left out stays as it was. */
export const saveDraftInput = z.strictObject({
  ...z.object(contentInput).partial().shape,
  sources: z.array(draftSource).max(200).optional(),
});
/** An import of a file's text: the name says what it is (`.md`, `.txt`). */
export const importInput = z.strictObject({ filename: z.string().min(1).max(255), text: z.string().max(2_000_000) });
export const lookInput = z.strictObject({ version: z.int().min(1) });
export const dryRunInput = z.strictObject({ deskId: id, data: policySchema });
export const preferencesInput = z.strictObject({
  name: personName.optional(),
  timezone: timezone.optional(),
  language: language.optional(),
});
export const newsroomInput = z.strictObject({
  name: newsroomName.optional(),
  contact: contact.optional(),
  /** The name and contact that the change was made from; wanted where either is changed. If somebody set others meanwhile, nothing is overwritten. */
  before: z.strictObject({ name: line(120), contact: contact.nullable() }).optional(),
  /** An administrator says that the signing key has a copy elsewhere. */
  keyCopied: z.literal(true).optional(),
});
export const changePasswordInput = z.strictObject({ current: z.string().min(1).max(256), password });

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
