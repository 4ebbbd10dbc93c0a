export interface TestClock {
  /** ISO 8601 UTC, as commands take it. */
  now(): string;
  /** Moves the clock on; it never goes back. */
  pass(time: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
}

/** A clock that stands still until a test moves it. */
export function testClock(start = '2026-03-02T09:00:00.000Z'): TestClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at).toISOString(),
    pass: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      at += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
}
