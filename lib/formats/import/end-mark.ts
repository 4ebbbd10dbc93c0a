const END_MARK = /^(?:[[(*_]{1,6} ?(?:the )?(?:end|ends|fin) ?[\])*_]{1,6}|ENDS?|FIN|- ?30 ?-|# ?# ?#|\* ?\* ?\* ?end)\.?$/u;
const END_MARK_ANY_CASE = /^\[ ?(?:the )?(?:end|ends|fin) ?\]$/iu;
/** UTF-16 units, with one space for each run of them. */
const LONGEST = 30;

/** Whether a line only says that the text ends here. */
export function isEndMark(line: string): boolean {
  const text = line.trim();
  if (text.length > 100) return false;
  const spaced = text.replace(/\s+/gu, ' ');
  return spaced.length <= LONGEST && (END_MARK.test(spaced) || END_MARK_ANY_CASE.test(spaced));
}
