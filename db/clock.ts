import { randomBytes } from 'node:crypto';

/** Where time, ids and salts come from. The rules below take them as arguments; tests put in their own. */
export interface Clock {
  /** ISO 8601 UTC with milliseconds. */
  now: () => string;
  /** Opaque, unguessable, in the alphabet that ledger leaves and addresses take. */
  newId: () => string;
  /** 32 random bytes in hex, for one ledger leaf. */
  salt: () => string;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

export const realClock: Clock = {
  now: () => new Date().toISOString(),
  // 24 letters of 5 bits: 120 bits. 32 divides 256, so that every letter is equally likely.
  newId: () => Array.from(randomBytes(24), (byte) => alphabet[byte % 32]).join(''),
  salt: () => randomBytes(32).toString('hex'),
};

/** A clock that stands still. Each `again` gives the same ids and salts in the same order: what is taken back and tried again is the same, to the letter. */
export function standing(clock: Clock, now: string = clock.now()): { again: () => Clock } {
  const ids: string[] = [];
  const salts: string[] = [];
  return {
    again: () => {
      let [id, salt] = [0, 0];
      return {
        now: () => now,
        newId: () => (ids[id++] ??= clock.newId()),
        salt: () => (salts[salt++] ??= clock.salt()),
      };
    },
  };
}
