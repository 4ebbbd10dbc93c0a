import type { FileTrouble } from './file-trouble';

/** The container of the old Office formats also holds new files that are locked with a password. Names in it are UTF-16. */
export function oldOfficeTrouble(bytes: Uint8Array): FileTrouble {
  if (holds(bytes, 'EncryptedPackage')) return 'encrypted';
  return holds(bytes, 'WordDocument') ? 'old_word' : 'unknown';
}

function holds(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(Array.from(name, (letter) => `${letter}\u0000`).join(''));
}
