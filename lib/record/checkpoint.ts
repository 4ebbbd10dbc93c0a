import { fromBase64, toBase64 } from './base64';
import type { Hash } from './merkle';
import { openNote, parseVerifierKey, signNote } from './signed-note';

/** The signed root of the log at one size, in the form of https://c2sp.org/tlog-checkpoint. */
export type Checkpoint = {
  /** Which log: a name without a scheme, such as `desk.example/ledger`; also the name of its key. */
  readonly origin: string;
  /** Number of leaves. */
  readonly size: number;
  /** RFC 6962 root at that size. */
  readonly root: Hash;
};

/**
 * The checkpoint as a signed note. Who calls this must have made sure that the tree only grew since the last one that
 * was signed: two inconsistent checkpoints under one key are the proof of a rewritten log.
 * @throws RangeError for a size or root that no tree has, or an origin that is no key name.
 */
export function signCheckpoint(secretKey: Uint8Array, { origin, size, root }: Checkpoint): string {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`no tree has ${size} leaves`);
  if (root.length !== 32) throw new RangeError('a root is 32 bytes');
  return signNote(`${origin}\n${size}\n${toBase64(root)}\n`, origin, secretKey);
}

/**
 * What a note says, once it is shown that the key (in verifier-key text form) signed it; else undefined. The origin must
 * be the key's name, and there are no extension lines: this log never writes any.
 */
export function openCheckpoint(note: string, publicKey: string): Checkpoint | undefined {
  const key = parseVerifierKey(publicKey);
  const text = key && openNote(note, key);
  if (text === undefined) return undefined;
  const [, origin, digits, encoded] = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([^\n]+)\n$/.exec(text) ?? [];
  if (origin === undefined || encoded === undefined || origin !== key?.name) return undefined;
  const size = Number(digits);
  const root = fromBase64(encoded);
  return Number.isSafeInteger(size) && root?.length === 32 ? { origin, size, root } : undefined;
}
