import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64';

/** Signed notes as specified in https://c2sp.org/signed-note, with Ed25519 (signature type 0x01) only. */
const ED25519 = 0x01;
/** A key name must not be empty nor contain Unicode spaces or a plus sign; control characters are banned from notes. */
const KEY_NAME = /^[^\s+\p{Z}\p{Cc}]+$/u;
const SIGNATURE_LINE = /^— (\S+) (\S+)$/u;
const MAX_NOTE = 65_536;
const MAX_SIGNATURES = 100;

export type VerifierKey = { readonly name: string; readonly id: string; readonly publicKey: Uint8Array };

/** Key id: the first four bytes of SHA-256(name, newline, type, public key), in hex. */
function keyId(name: string, publicKey: Uint8Array): string {
  return bytesToHex(sha256(concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(ED25519), publicKey)).slice(0, 4));
}

/** The key in the text form that verifiers share: `name+id+base64(type, public key)`. */
export function verifierKeyText(name: string, secretKey: Uint8Array): string {
  const publicKey = ed25519.getPublicKey(secretKey);
  return `${checkedName(name)}+${keyId(name, publicKey)}+${toBase64(concatBytes(Uint8Array.of(ED25519), publicKey))}`;
}

/** The public half of a key, in hex. */
export const publicKeyOf = (secretKey: Uint8Array): string => bytesToHex(ed25519.getPublicKey(secretKey));

/** Undefined if it is no Ed25519 verifier key, or its id is not its own. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  // The base64 part may itself contain plus signs.
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  if (name === undefined || id === undefined || encoded === undefined || !KEY_NAME.test(name)) return undefined;
  const bytes = fromBase64(encoded);
  if (bytes?.length !== 33 || bytes[0] !== ED25519) return undefined;
  const publicKey = bytes.slice(1);
  return keyId(name, publicKey) === id ? { name, id, publicKey } : undefined;
}

/**
 * Signs a text with a 32-byte Ed25519 secret key (RFC 8032 seed).
 * @throws RangeError if the text does not end in a newline, holds other control characters, or the name is unfit.
 */
export function signNote(text: string, name: string, secretKey: Uint8Array): string {
  if (!isNoteText(text)) throw new RangeError('a note is lines of text, each ended by a newline');
  const id = keyId(checkedName(name), ed25519.getPublicKey(secretKey));
  const signature = ed25519.sign(utf8ToBytes(text), secretKey);
  const idBytes = Uint8Array.from([0, 2, 4, 6], (at) => Number.parseInt(id.slice(at, at + 2), 16));
  return `${text}\n— ${name} ${toBase64(concatBytes(idBytes, signature))}\n`;
}

/**
 * The text of a note that the key has signed, or undefined. Signatures by other keys are ignored, as the
 * specification wants; a bad one by this key rejects the note.
 */
export function openNote(note: string, key: VerifierKey): string | undefined {
  if (note.length > MAX_NOTE || !isNoteText(note)) return undefined;
  const gap = note.lastIndexOf('\n\n');
  if (gap < 0) return undefined;
  const text = note.slice(0, gap + 1);
  const lines = note.slice(gap + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return undefined;
  let signed = false;
  for (const line of lines) {
    const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
    const bytes = encoded === undefined ? undefined : fromBase64(encoded);
    if (name === undefined || !bytes || bytes.length < 5 || !KEY_NAME.test(name)) return undefined;
    if (name !== key.name || bytesToHex(bytes.slice(0, 4)) !== key.id) continue;
    if (!verifies(bytes.slice(4), text, key)) return undefined;
    signed = true;
  }
  return signed ? text : undefined;
}

/** RFC 8032 verification; the laxer ZIP 215 would accept several encodings of one signature. */
function verifies(signature: Uint8Array, text: string, key: VerifierKey): boolean {
  return signature.length === 64 && ed25519.verify(signature, utf8ToBytes(text), key.publicKey, { zip215: false });
}

/** Lone surrogates have no UTF-8; DEL and the C1 controls, which the specification lets pass, are banned here too. */
function isNoteText(text: string): boolean {
  return text.endsWith('\n') && !/\p{Cs}|[^\P{Cc}\n]/u.test(text);
}

/** May a key, and so a log, be called that? */
export const isKeyName = (name: string): boolean => KEY_NAME.test(name);

function checkedName(name: string): string {
  if (!isKeyName(name)) throw new RangeError('a key name has no spaces and no plus sign');
  return name;
}
