const END_MARK =
  /^\s*(?:[[(*_]*\s*(?:the\s+)?(?:end|ends|fin)\s*[\])*_]+|ENDS?|FIN|-\s?30\s?-|#\s?#\s?#|\*\s?\*\s?\*\s*end)\.?\s*$/u;
const END_MARK_ANY_CASE = /^\s*\[\s*(?:the\s+)?(?:end|ends|fin)\s*\]\s*$/iu;

/** Whether a line only says that the text ends here. */
export function isEndMark(line: string): boolean {
  return END_MARK.test(line) || END_MARK_ANY_CASE.test(line);
}
