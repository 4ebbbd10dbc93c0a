/**
 * What happened to a piece, for two casts. At the desk `by` is a name, with the reasons and details that everybody on the piece may read; readers are told an
 * office or a duty, and neither reason nor detail. Each sentence that both are told is written here once; what only one of them is told stands in `history` (desk)
 * or `published` (readers).
 */

import type { ResponseKind, SignOffOutcome } from '../../review/vocabulary';
import { listing } from './grammar';

interface Act {
  by: string;
  /** Why, in their own words; null or missing: nobody said, or this reader is not told. */
  reason?: string | null;
}

const why = (reason: string | null | undefined) => (reason ? `: “${reason}”` : '.');
/** Behind a sentence that ends in a name. */
const saying = (reason: string | null | undefined) => (reason ? ` “${reason}”` : '');
const of = (version: number | null | undefined, before: string) => (version ? ` ${before} version ${version}` : '');

const signed: Record<SignOffOutcome, (p: Act & { version?: number }) => string> = {
  checked: (p) => `${p.by} signed off the facts${of(p.version, 'of')}${why(p.reason)}`,
  filed: (p) => `${p.by} put a view on record${of(p.version, 'on')}${why(p.reason)}`,
  nil_return: (p) => `${p.by} had nothing to add${of(p.version, 'to')}${why(p.reason)}`,
  changes_needed: (p) => `${p.by} asked for changes${of(p.version, 'to')}${why(p.reason)}`,
};
const answered: Record<ResponseKind, (p: Act & { code: string }) => string> = {
  revised: ({ by, code }) => `${by} answered ${code}, and said that the text was revised.`,
  replied: ({ by, code }) => `${by} replied to ${code}.`,
  declined: ({ by, code }) => `${by} did not agree with ${code}.`,
};

export const happened = {
  made: ({ by, number }: Act & { number: number }) => `${by} made version ${number}.`,
  /** `changes`: what it changed, inside a sentence. */
  edited: ({ by, number, changes }: Act & { number: number; changes: string }) =>
    `${by} edited it: version ${number}, ${changes}.`,
  resubmitted: ({ by }: Act) => `${by} submitted the revision.`,
  returned: ({ by, reason }: Act) => `${by} returned it to the author${why(reason)}`,
  changesRequested: ({ by, reason }: Act) => `${by} asked for changes${why(reason)}`,
  /** `stakes`: with the topics that raise them, where they are told. */
  opened: ({ by, again, stakes, perspectives }: Act & { again: boolean; stakes: string; perspectives: readonly string[] }) =>
    `${by} opened the review${again ? ' again' : ''} (${stakes})${perspectives.length > 0 ? `, to hear ${listing(perspectives)}` : ''}.`,
  steppedAside: ({ by, duty }: Act & { duty?: string }) => `${by} stepped aside${duty === undefined ? '' : ` from ${duty}`}.`,
  signed,
  answered,
  consented: ({ by, number }: Act & { number: number }) => `${by} approved version ${number}, word for word.`,
  overrideAsked: ({ by, requirement, reason }: Act & { requirement: string }) =>
    `${by} asked to override: ${requirement}.${saying(reason)}`,
  overrideConfirmed: ({ by, requirement }: Act & { requirement: string }) => `${by} confirmed the override: ${requirement}.`,
  overrideRefused: ({ by, requirement, reason }: Act & { requirement: string }) =>
    `${by} refused the override: ${requirement}.${saying(reason)}`,
  /** `stakes`: what they are under it, where that is told. */
  policyAdopted: ({ by, version, stakes }: Act & { version: number; stakes?: string }) =>
    `${by} moved it to version ${version} of the policy${stakes === undefined ? '' : `: ${stakes}`}.`,
  weakerPolicyAsked: ({ by, version }: Act & { version: number }) =>
    `${by} asked to move it to version ${version} of the policy, which asks for less.`,
  weakerPolicyAdopted: ({ by, version, stakes }: Act & { version: number; stakes?: string }) =>
    `${by} agreed: it moved to version ${version} of the policy, which asks for less${stakes === undefined ? '' : `: ${stakes}`}.`,
  weakerPolicyRefused: ({ by, reason }: Act) => `${by} refused the policy that asks for less${why(reason)}`,
  correctionConfirmed: ({ by }: Act) => `${by} confirmed a notice.`,
  correctionRefused: ({ by }: Act) => `${by} did not confirm a notice.`,
  correctionAnswered: ({ by }: Act) => `${by} answered a notice.`,
};
