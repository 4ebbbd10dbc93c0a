import { type BrowserContextOptions, test as base, type Cookie, devices, expect, type Page } from '@playwright/test';
import { waitForViews } from './drawn';
import { addressOf, password, type Who } from './people';
import { type Watch, watch } from './watch';

export interface Look {
  phone?: boolean;
  dark?: boolean;
  /** CSS pixels. */
  width?: number;
}

interface Fixtures {
  watching: Watch;
  /** A page of somebody who is signed in, in a context of their own. */
  as: (who: Who, look?: Look) => Promise<Page>;
  /** A page of somebody who is not signed in. */
  stranger: (look?: Look) => Promise<Page>;
  /** Announces that an answer of this status (0: none at all) will come from this path. That it never comes is a failure too. */
  allow: (status: number, path: RegExp) => void;
  /** The same for an error that the console will tell. */
  allowError: (text: RegExp) => void;
}

interface Kept {
  /** One session of each person for the worker: the sign-in form has its own test. */
  sessions: Map<Who, Cookie[]>;
}

/** `test` with people. Whatever goes wrong in one of their browsers fails it: an error in the console, a thrown error, a failed request. */
export const test = base.extend<Fixtures, Kept>({
  sessions: [
    async ({ browserName: _ }, hand) => {
      await hand(new Map());
    },
    { scope: 'worker' },
  ],
  watching: [
    async ({ browserName: _ }, hand) => {
      const watching: Watch = { troubles: [], allowed: [], errors: [] };
      await hand(watching);
      const missed = watching.allowed.filter((one) => one.seen === 0);
      const never = missed.map(({ status, path }) => `${path.source} was to answer ${status}, and did not`);
      const silent = watching.errors.filter((one) => one.seen === 0).map(({ text }) => `nothing said ${text.source}`);
      expect([...new Set([...watching.troubles, ...never, ...silent])]).toEqual([]);
    },
    { auto: true },
  ],
  allow: async ({ watching }, hand) => {
    await hand((status, path) => watching.allowed.push({ status, path, seen: 0 }));
  },
  allowError: async ({ watching }, hand) => {
    await hand((text) => watching.errors.push({ text, seen: 0 }));
  },
  stranger: async ({ browser, watching }, hand) => {
    await hand(async (look) => {
      const context = await browser.newContext(options(look));
      await watch(context, 'somebody', watching);
      context.on('page', waitForViews);
      return context.newPage();
    });
  },
  as: async ({ browser, watching, sessions }, hand) => {
    await hand(async (who, look) => {
      const context = await browser.newContext(options(look));
      const kept = sessions.get(who);
      if (kept) await context.addCookies(kept);
      else {
        const signedIn = await context.request.post('/api/auth/sign-in', { data: { email: addressOf(who), password } });
        expect(signedIn.status(), `${who} signs in`).toBe(200);
        sessions.set(who, await context.cookies());
      }
      await watch(context, who, watching);
      context.on('page', waitForViews);
      return context.newPage();
    });
  },
});

export { expect };

function options({ phone = false, dark = false, width }: Look = {}): BrowserContextOptions {
  const { defaultBrowserType: _, ...pixel } = devices['Pixel 7'];
  return {
    ...(phone ? { ...pixel, viewport: { width: 390, height: 844 } } : {}),
    ...(width ? { viewport: { width, height: 800 } } : {}),
    colorScheme: dark ? 'dark' : 'light',
    // What glides takes time that a test would have to guess.
    reducedMotion: 'reduce',
  };
}
