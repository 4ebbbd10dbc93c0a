/** The part of negotiator 1.0 that is used. The published types stop at 0.6, which had no order of preference. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string> });
    /** Those of `available` that the client accepts, what it weighs most first, and of those it weighs alike the earlier one of `preferred`. */
    encodings(available: readonly string[], options: { preferred: readonly string[] }): string[];
  }
}
