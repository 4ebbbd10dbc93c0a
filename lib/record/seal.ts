import { type ReviewRecord, recordDigest } from './review-record';
import { openNote, signNote, type VerifierKey } from './signed-note';

/**
 * Inclusion proofs show that each entry is in the log; they cannot show that none was left out of a record. The seal is
 * the newsroom's signature under the record as a whole, so that nobody else can shorten it unnoticed, and a newsroom
 * that leaves an entry out has signed a statement that anyone who holds the whole log can refute: leaves name their stream.
 *
 * Its first line has spaces, which an origin never has: no seal can pass for a checkpoint, nor the other way round.
 */
const HEADING = 'counterpoint review record v1';

/** The seal of the record with this digest. The key is the ledger's; the name is its origin. */
export const sealOf = (digest: string, name: string, secretKey: Uint8Array): string =>
  signNote(`${HEADING}\n${digest}\n`, name, secretKey);

/** Whether the key signed exactly this record. */
export function sealHolds(record: ReviewRecord, key: VerifierKey): boolean {
  return openNote(record.seal, key) === `${HEADING}\n${recordDigest(record)}\n`;
}
