import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { currentFrame, setFrame } from '@/app/_ui/screen/frame-store';
import { ViewStore } from '@/app/_ui/screen/view-store';
import type { FrameView } from '@/lib/review/views/screen';

afterEach(() => vi.unstubAllGlobals());

/** The server as a page meets it: a view that changes, sessions that end, a network that goes. Answers what it knew when it was asked. */
class Server {
  view = 1;
  mode: 'well' | 401 | 404 | 500 | 'away' = 'well';
  /** Answers on their way. */
  readonly coming: (() => void)[] = [];

  readonly fetch = (_: string, { headers }: { headers: Record<string, string> }): Promise<Response> => {
    const answer = this.#answer(headers['if-none-match']);
    return new Promise((resolve, reject) => this.coming.push(() => (answer ? resolve(answer) : reject(new TypeError()))));
  };

  #answer(known: string | undefined): Response | null {
    if (this.mode === 'away') return null;
    if (this.mode !== 'well') return Response.json({ code: 'refused' }, { status: this.mode });
    const etag = `W/"${this.view}"`;
    if (known === etag) return new Response(null, { status: 304 });
    return Response.json(
      { frame: { language: 'en', person: { id: 'ines' } } as FrameView, view: this.view },
      { headers: { etag } },
    );
  }
}

function begin() {
  const server = new Server();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('window', {});
  vi.stubGlobal('navigator', { onLine: true });
  setFrame(null);
  return { server, store: new ViewStore<number>('/desk') };
}

const modes = fc.constantFrom<Server['mode']>('well', 'well', 'well', 401, 404, 500, 'away');
type Step = { view: number } | { mode: Server['mode'] } | { ask: 'free' | 'in use' } | 'hide' | 'show newer';
const steps = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 3 }).map((view): Step => ({ view })),
    modes.map((mode): Step => ({ mode })),
    fc.constantFrom<Step>({ ask: 'free' }, { ask: 'in use' }, { ask: 'free' }, { ask: 'in use' }, 'hide', 'show newer'),
  ),
  { maxLength: 25 },
);

test('a page shows what the server says now, nothing to whoever may not see it, and moves nothing under a field', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const { server, store } = begin();
      // The server has said that the page may not be seen, and nothing else since.
      let closed = false;
      for (const step of taken) {
        const { held, newer } = store.state();
        if (step === 'hide') store.hide();
        else if (step === 'show newer') store.showNewer();
        else if ('view' in step) server.view = step.view;
        else if ('mode' in step) server.mode = step.mode;
        else {
          const asked = store.refresh(() => step.ask === 'in use');
          server.coming.shift()?.();
          await asked;
          const now = store.state();
          if (server.mode === 'well') {
            expect((now.newer ?? now.held)?.view).toBe(server.view);
            expect(now).toMatchObject({ problem: null, hidden: false });
            if (step.ask === 'free') expect(now.newer).toBeNull();
            else if (held) expect(now.held).toBe(held);
          } else if (server.mode === 404) expect(now).toMatchObject({ held: null, newer: null, problem: { status: 404 } });
          else {
            expect(now).toMatchObject({ held, newer });
            expect(now.problem).not.toBeNull();
          }
          closed = server.mode === 401 || (closed && server.mode !== 'well' && server.mode !== 404);
        }
        if (step === 'hide') closed ||= store.state().held !== null;
        if (closed && store.state().held) expect(store.state().hidden).toBe(true);
      }
    }),
  );
});

test('who is signed in is known before a page is drawn: its forms look for their words under that name', async () => {
  const { server, store } = begin();
  const known: (string | undefined)[] = [];
  store.subscribe(() => known.push(currentFrame()?.person.id));
  const asked = store.refresh();
  server.coming.shift()?.();
  await asked;
  expect(known).toEqual(['ines']);
});

test('answers may overtake each other: what was asked last is what is shown', async () => {
  const asks = fc.array(fc.record({ view: fc.integer({ min: 1, max: 2 }), next: fc.nat(), deliver: fc.nat(2) }), {
    minLength: 1,
  });
  await fc.assert(
    fc.asyncProperty(asks, fc.infiniteStream(fc.nat()), async (all, picks) => {
      const { server, store } = begin();
      const refreshes: Promise<void>[] = [];
      const deliver = async (pick: number) => {
        server.coming.splice(pick % server.coming.length, 1)[0]?.();
        // A response is read in a few turns.
        await new Promise((resolve) => setImmediate(resolve));
      };
      for (const { view, next, deliver: many } of all) {
        server.view = view;
        refreshes.push(store.refresh());
        for (let left = many; left > 0 && server.coming.length > 0; left -= 1) await deliver(next);
      }
      for (const pick of picks) {
        if (server.coming.length === 0) break;
        await deliver(pick);
      }
      await Promise.all(refreshes);
      expect(store.state()).toMatchObject({ held: { view: all.at(-1)?.view }, newer: null });
    }),
  );
});

test('the same view, sent whole because the question lost its tag on the way, is nothing new', async () => {
  const { server, store } = begin();
  const ask = async () => {
    const asked = store.refresh(() => true);
    server.coming.shift()?.();
    await asked;
    return store.state();
  };
  const { held } = await ask();
  vi.stubGlobal('fetch', (address: string) => server.fetch(address, { headers: {} }));
  const again = await ask();
  expect(again.held).toBe(held);
  expect(again.newer).toBeNull();
  server.view = 2;
  expect((await ask()).newer?.view).toBe(2);
});
