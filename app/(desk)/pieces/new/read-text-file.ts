import { importLimits } from '@/lib/formats/import/limits';

/**
 * The text of a plain text or Markdown file, which can still be changed before it is sent; null: the server has to say what it is, or how its letters are
 * written.
 */
export async function readTextFile(file: File): Promise<string | null> {
  // A character is a byte at least.
  if (!/\.(txt|text|md|markdown)$/i.test(file.name) || file.size > importLimits.textLength) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { fileKind } = await import('@/lib/formats/import/file-kind');
  if (fileKind(bytes) !== 'text') return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
