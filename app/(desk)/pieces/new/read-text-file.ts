import { importLimits } from '@/lib/formats/import/limits';

/**
 * The text of a plain text or Markdown file, which can still be changed before it is sent; null: the server has to say what it is. A file that is not UTF-8 is
 * read as Windows writes it in the West, and said to be odd.
 */
export async function readTextFile(file: File): Promise<{ text: string; odd: boolean } | null> {
  // A character is a byte at least.
  if (!/\.(txt|text|md|markdown)$/i.test(file.name) || file.size > importLimits.textLength) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { fileKind } = await import('@/lib/formats/import/file-kind');
  if (fileKind(bytes) !== 'text') return null;
  const { decodeText } = await import('@/lib/formats/import/decode-text');
  const { text, guessed } = decodeText(bytes);
  return { text, odd: guessed };
}
