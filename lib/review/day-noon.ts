/** The day of an instant, as noon in UTC: for what becomes public with a piece, since the public sees days. ISO 8601. */
export const dayNoon = (at: string): string => `${at.slice(0, 10)}T12:00:00.000Z`;
