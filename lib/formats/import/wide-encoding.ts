/** Bytes that are looked at. */
const TOP = 10_000;

/** Whether a text is in UTF-16: it says so by its first two bytes (`marked`), or every other byte of most of it is 0, as in the scripts of the West. */
export function wideEncoding(bytes: Uint8Array): { encoding: 'utf-16le' | 'utf-16be'; marked: boolean } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', marked: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', marked: true };
  const top = bytes.subarray(0, TOP);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of top.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  // Spaces and line ends alone are a fifth of a text whose letters are of another script.
  const most = top.length / 2;
  if (odd > most / 8 && even === 0) return { encoding: 'utf-16le', marked: false };
  if (even > most / 8 && odd === 0) return { encoding: 'utf-16be', marked: false };
  return null;
}
