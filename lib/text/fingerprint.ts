import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fold } from './fold';

/**
 * SHA-256 (hex) of a sentence after NFC, white-space folding and quote-mark folding, nothing else: capitals, dashes, accents and
 * every word count, since a judgement holds only for the words it judged.
 */
export function fingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(fold(text))));
}
