import { openCheckpoint } from './checkpoint';
import { findBadJson } from './json-check';
import { type ReviewRecord, reviewRecordSchema } from './review-record';
import { sealHolds } from './seal';
import { parseVerifierKey } from './signed-note';
import type { Failure, Limit, Proof, Verdict } from './verdict';
import { editionFailures, editionIsLogged } from './verify-edition';
import { entryFailures } from './verify-entries';

/**
 * Verifies a review record, trusting nothing in it: every digest, hash and signature is computed anew. Pure and offline;
 * it runs in a browser as well as in the command line.
 *
 * `trustedPublicKey` (verifier-key text) is the newsroom's key as the reader knows it from elsewhere. Without it anybody
 * could have made the record with a key of their own, and the verdict says so (`key_owner`).
 *
 * What it cannot prove is listed in verdict.ts and said in every verdict: truth, independence of people, real time, one
 * view for all, completeness against the newsroom itself, and that there is nothing newer.
 */
export function verifyReviewRecord(bundle: unknown, trustedPublicKey?: string): Verdict {
  const bad = findBadJson(bundle);
  if (bad) return { ok: false, failures: [{ code: 'malformed', where: bad.where }] };
  const parsed = reviewRecordSchema.safeParse(bundle);
  if (!parsed.success) {
    return { ok: false, failures: parsed.error.issues.map(({ path }) => ({ code: 'malformed', where: pathText(path) })) };
  }
  const record = parsed.data;
  const failures = recordFailures(record, trustedPublicKey);
  if (failures.length > 0) return { ok: false, failures };
  return {
    ok: true,
    proves: proofsOf(record, trustedPublicKey !== undefined),
    doesNotProve: limitsOf(record, trustedPublicKey !== undefined),
    entries: record.entries.map(({ inclusion }) => (inclusion ? 'in_log' : 'pending')),
  };
}

function recordFailures(record: ReviewRecord, trustedPublicKey: string | undefined): Failure[] {
  const key = parseVerifierKey(record.publicKey);
  const checkpoint = openCheckpoint(record.checkpoint, record.publicKey);
  const failures: Failure[] = [];
  if (!key) failures.push({ code: 'bad_key', where: 'publicKey' });
  if (trustedPublicKey !== undefined && trustedPublicKey !== record.publicKey) {
    failures.push({ code: 'untrusted_key', where: 'publicKey' });
  }
  if (!checkpoint) failures.push({ code: 'bad_checkpoint', where: 'checkpoint' });
  failures.push(...entryFailures(record, checkpoint), ...editionFailures(record));
  if (!key || !sealHolds(record, key)) failures.push({ code: 'bad_seal', where: 'seal' });
  return failures;
}

/** Only what was really checked on this record: nothing about openings where there are none. */
function proofsOf(record: ReviewRecord, trusted: boolean): Proof[] {
  const proofs: Proof[] = ['checkpoint_signed'];
  if (record.entries.some(({ inclusion }) => inclusion)) proofs.push('entries_in_log');
  proofs.push('contents_match_edition');
  if (editionIsLogged(record)) proofs.push('edition_in_log');
  if (record.entries.some(({ opening }) => opening)) proofs.push('openings_match');
  proofs.push('record_sealed');
  if (trusted) proofs.push('key_trusted');
  return proofs;
}

function limitsOf(record: ReviewRecord, trusted: boolean): Limit[] {
  const limits: Limit[] = ['truth', 'independence_of_people', 'real_time', 'single_view', 'completeness', 'latest_state'];
  if (record.entries.some(({ inclusion }) => !inclusion)) limits.push('pending_entries');
  if (record.entries.some(({ opening }) => !opening)) limits.push('closed_entries');
  if (!trusted) limits.push('key_owner');
  return limits;
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`)).join('') || '$';
}
