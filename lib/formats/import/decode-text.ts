/** A file's text. `guessed`: it does not say how it is written and is not UTF-8, so it was read as Windows writes it in the West. */
export function decodeText(bytes: Uint8Array): { text: string; guessed: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), guessed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), guessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    const named = namedEncoding(bytes);
    return { text: (named ?? new TextDecoder('windows-1252')).decode(bytes), guessed: named === null };
  }
}

/** What a page says of itself in its first kilobyte, as browsers look for it. */
function namedEncoding(bytes: Uint8Array): TextDecoder | null {
  const top = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  const label = /<meta[^>]{1,200}charset\s*=\s*["']?(?<label>[\w.:-]{1,40})/i.exec(top)?.groups?.['label'];
  try {
    return label === undefined || /^utf-?8$/i.test(label) ? null : new TextDecoder(label);
  } catch {
    return null;
  }
}
