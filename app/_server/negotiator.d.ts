/** The part of negotiator 1.0 that is used. The published types stop at 0.6, which had no order of preference. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string> });
    /** The members of `available` that the client accepts, highest weight first; equal weights in the order of `preferred`. */
    encodings(available: readonly string[], options: { preferred: readonly string[] }): string[];
    /** The one of `available` that the client accepts most. */
    language<Tag extends string>(available: readonly Tag[]): Tag | undefined;
  }
}
