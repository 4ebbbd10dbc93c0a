/** A piece is 2 million characters at most; a byte is a character at least. */
const MOST = 2_000_000;

export type ReadFile = { ok: true; text: string; odd: boolean } | { ok: false; why: 'type' | 'size' };

/** The text of a plain text or Markdown file. One that is not UTF-8 is read as Windows writes it in the West, and said to be odd. */
export async function readTextFile(file: File): Promise<ReadFile> {
  if (!/\.(txt|text|md|markdown)$/i.test(file.name)) return { ok: false, why: 'type' };
  if (file.size > MOST) return { ok: false, why: 'size' };
  const bytes = await file.arrayBuffer();
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), odd: false };
  } catch {
    return { ok: true, text: new TextDecoder('windows-1252').decode(bytes), odd: true };
  }
}
