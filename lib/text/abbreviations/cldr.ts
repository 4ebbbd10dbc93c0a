type Suppressions = { segments: { segmentations: { SentenceBreak: { standard: readonly { suppression: string }[] } } } };

/**
 * The abbreviations of a language in Unicode's CLDR, which `Intl.Segmenter` does not look at, as a list of words without their last stop. Left out are
 * single letters, which have a rule of their own, and `not`: words that end sentences more often than they are short for something.
 */
export function cldrAbbreviations({ segments }: Suppressions, not: string): string {
  const unwanted = new Set(not.split(/\s+/));
  return segments.segmentations.SentenceBreak.standard
    .map(({ suppression }) => suppression.replace(/\.$/, '').replaceAll(' ', ''))
    .filter((short) => short.length > 1 && !unwanted.has(short))
    .join(' ');
}
