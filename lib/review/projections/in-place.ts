/** What the resolution of a note that has its place says of losing it. */
export const inPlace = { cause: null, suggestedStart: null, suggestedEnd: null };
