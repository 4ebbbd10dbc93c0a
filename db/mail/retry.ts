/** Deliveries are tried again after 1, 2, 4 … minutes, at most 6 hours apart, and parked for a person to look at after this many. */
const MOST_ATTEMPTS = 20;
/** A claim holds this long; a worker that died lets go by itself. */
export const LEASE_MINUTES = 5;

export const minutesAfter = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** The next step after a delivery failed for the `attempts`th time. */
export function afterFailure(now: string, attempts: number): { dueAt: string; parkedAt: string | null } {
  return {
    dueAt: minutesAfter(now, Math.min(2 ** Math.max(0, attempts - 1), 360)),
    parkedAt: attempts >= MOST_ATTEMPTS ? now : null,
  };
}
