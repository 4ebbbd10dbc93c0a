import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fold } from './fold';

/**
 * SHA-256 (hex) of a sentence after NFC and folding (white space, the form of quote marks, dashes and ellipses), nothing else: capitals, accents
 * and every word count, since a judgement holds only for the words it judged.
 */
export const fingerprint = (text: string): string => hashOf(fold(text));

/** SHA-256 (hex) of what was folded. */
export const hashOf = (folded: string): string => bytesToHex(sha256(utf8ToBytes(folded)));
