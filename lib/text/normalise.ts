/** Why a text cannot be kept at all; `null` when it can. SQLite hands a lone surrogate back as three U+FFFD, which shifts every later offset. */
export function unusable(text: string): 'lone_surrogate' | 'nul' | null {
  if (/\p{Surrogate}/u.test(text)) return 'lone_surrogate';
  return text.includes('\u0000') ? 'nul' : null;
}

/**
 * The one form in which text is kept: done once, when a draft is saved, never when texts are matched. Idempotent.
 * Order matters: characters go first, since what stood on both sides of one may compose (NFC).
 */
export function normalise(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u000B\u0085\u2028\u2029]/g, '\n')
      .replace(/[\t\u00A0\u2007\u202F]/g, ' ')
      // C0 but for \n, DEL and C1, byte-order marks, and the soft hyphens that web pages leave inside words.
      .replace(/[\u0000-\u0009\u000C-\u001F\u007F-\u009F\u00AD\uFEFF]/g, '')
      // Bidi embeddings, overrides and isolates are removed rather than refused: they arrive unseen with pasted text, and
      // they could make a reader see another order of words than the one reviewed. Marks (U+200E, U+200F) stay.
      .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
      .normalize('NFC')
  );
}
