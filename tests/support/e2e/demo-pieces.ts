import type { Page } from '@playwright/test';
import { z } from 'zod';
import { ask } from './api';

const pieces = z.object({
  items: z.array(z.object({ id: z.string(), headline: z.string(), slug: z.string().nullable().optional() })),
});

/** The pieces of the demo newsroom that somebody sees, without those that other tests make meanwhile. */
export async function demoPieces(somebody: Page): Promise<string[]> {
  const { items } = pieces.parse(await ask(somebody, 'GET', '/pieces?limit=100'));
  return items.filter((one) => Object.values(headlines).some((known) => one.headline.startsWith(known))).map((one) => one.id);
}

/** The demo newsroom's piece whose headline begins like this. `somebody` must be on it, or an editor. */
export async function demoPiece(somebody: Page, headline: string): Promise<string> {
  const { items } = pieces.parse(await ask(somebody, 'GET', '/pieces?limit=100'));
  const found = items.find((one) => one.headline.startsWith(headline));
  if (!found) throw new Error(`the demo newsroom has no “${headline}”`);
  return found.id;
}

/** As `db/seed` tells their past. */
export const headlines = {
  inReview: 'The strike at Ouled Terra',
  live: 'The Iskel dam still owes',
  submitted: 'Leave the night trains',
  publishable: 'Count the bees',
  retracted: 'The night train pays',
  changes: 'The last ferry',
  draft: 'The pharmacist knows',
  returned: 'A school is not a shelter',
  declined: 'The law that cannot count',
  withdrawn: 'Nine o’clock, Sand Island',
} as const;
