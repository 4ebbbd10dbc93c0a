/**
 * The paragraphs of a text that is not marked up. A blank line always parts two. Without one, each line is a paragraph of its own,
 * unless the lines were broken at a fixed width, as in mail: then they are joined again.
 */
export function lineParagraphs(text: string): string[] {
  return text.split(/\n\s*\n/u).flatMap((chunk) => {
    const lines = chunk
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return isWrapped(lines) ? [lines.join(' ')] : lines;
  });
}

/** Mail and terminals break at 60 to 100; shorter lines are verse, an address or a list, and longer ones were never broken. */
const WRAPPED_MOST = 100;
const WRAPPED_LEAST = 40;

function isWrapped(lines: readonly string[]): boolean {
  const broken = lines.slice(0, -1);
  if (broken.length === 0) return false;
  if (!lines.every((line) => line.length <= WRAPPED_MOST) || !broken.every((line) => line.length >= WRAPPED_LEAST)) return false;
  // Somewhere a sentence must run on into the next line: a headline above its standfirst does not. Letters without case tell less.
  return broken.some(
    (line, index) =>
      !/[.!?…:][»”"')\]]*$/u.test(line) && (lines.length > 2 ? /^\P{Lu}/u : /^[\p{Ll}\p{N}]/u).test(lines[index + 1] ?? ''),
  );
}
