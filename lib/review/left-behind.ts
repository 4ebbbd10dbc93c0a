import type { LiveFacts } from './facts';

/** What was said beside a correction in review while it was there, and falls with it. */
export type LeftBehind = {
  /** Its version. */
  version: number;
  /** Counterpoints that their writers called satisfied, or stood by, beside it. */
  resolved: string[];
  /** Counterpoints whose block was overruled beside it, once or twice. */
  overruled: string[];
  /** The author's proposal that it took up and that no other has replaced. */
  proposal: number | null;
  /** Sign-offs that it made stale, as they stood before. Missing in events older than this field. */
  staleBefore?: LiveFacts['staleBefore'];
};
