'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type ReactNode, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useWords } from '#words';
import type { FrameView, ScreenName, ScreenView } from '@/lib/review/views/screen';
import { viewAddress } from '@/lib/shells.mjs';
import type { DateSetting } from '@/lib/words/dates';
import { screenWords } from '@/lib/words/en/screen';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import { Button } from '../button';
import type { Problem } from '../client';
import { nameDocument } from '../document-title';
import { focusOn } from '../focus-on';
import { NotFoundPage } from '../not-found-page';
import { Above } from './above';
import { type DrawnAhead, useDrawnAhead } from './drawn-ahead';
import { currentFrame } from './frame-store';
import { ScreenContext } from './screen-context';
import { SignInAgain } from './sign-in-again';
import { useArrival } from './use-arrival';
import { useHeldFocus } from './use-held-focus';
import { useNow, useUpToDate } from './use-up-to-date';
import { ViewStore, viewStore } from './view-store';

/** Names the build that this page is of (`next.config.js`). */
const build = process.env['COUNTERPOINT_BUILD'] ?? '';

export interface Given {
  frame: FrameView;
  t: Translate;
  dates: DateSetting;
}
interface Props<Name extends ScreenName> {
  /** The document's title, before the newsroom's name; null: a door, which hands on to the page that arrives. */
  title: (t: Translate, view: ScreenView<Name>) => string | null;
  draw: (view: ScreenView<Name>, given: Given) => ReactNode;
  /** Stands for the text that one writes about on this page. */
  text?: (view: ScreenView<Name>) => unknown;
  /**
   * The page saves what is typed by itself, and looks itself for what others saved: each save changes its view, which is asked for when the page is opened or
   * comes into sight and after an act, is shown at once, and is forgotten when the page is left.
   */
  savesItself?: boolean | undefined;
  /** What stands until the view is there, around what the server drew ahead of it; else a line that says that the page is being loaded. */
  ahead?: ((drawn: DrawnAhead | null) => ReactNode) | undefined;
}

/** A page that is drawn in the browser from one view (`/api/v1/views` and its own path), and kept up to date while it is visible. */
export function Screen<Name extends ScreenName>(props: Props<Name>) {
  return (
    // What comes after the address is known in the browser alone: built ahead, the page says that it is being loaded.
    <Suspense fallback={props.ahead?.(null) ?? <Loading />}>
      <Drawn {...props} />
    </Suspense>
  );
}

function Drawn<Name extends ScreenName>({ title, draw, text, savesItself = false, ahead }: Props<Name>) {
  const t = useWords();
  const path = usePathname();
  const search = useSearchParams();
  const address = viewAddress(path, search);
  const store = useMemo(
    () => (savesItself ? new ViewStore<ScreenView<Name>>(address) : viewStore<ScreenView<Name>>(address)),
    [address, savesItself],
  );
  const { held, newer, problem, hidden } = useSyncExternalStore(store.subscribe, store.state, store.state);
  useUpToDate(store, savesItself);
  useHeldFocus();
  usePlaceBehind(hidden);
  const now = useNow();
  const refresh = useCallback(() => store.refresh(), [store]);
  const isNewer = newer !== null;
  const textChanged = held !== null && newer !== null && text !== undefined && text(newer.view) !== text(held.view);
  const acts = useMemo(
    () => ({ refresh, isNewer, textChanged, showNewer: store.showNewer, hidden }),
    [refresh, isNewer, textChanged, store, hidden],
  );
  const drawn = useMemo(
    () => held && draw(held.view, { frame: held.frame, t, dates: { locale: t.language, timeZone: held.frame.timeZone, now } }),
    [t, held, draw, now],
  );
  const named = held ? title(t, held.view) : null;
  // A page that the viewer may not open is shown as not found.
  const missing = problem?.status === 404 || problem?.status === 403;
  useTitle(missing ? t(words).errors.notFoundTitle : named === null ? null : `${named} · ${held?.frame.newsroom}`);
  const said = useArrival(store, named !== null || missing);
  useMark(missing ? 'missing' : held?.etag);
  const drawnBefore = useDrawnAhead(path, held !== null || missing || problem?.status === 401);
  useEffect(() => {
    // The bar stands over a page that is not there as well.
    if (missing && !currentFrame()) void viewStore('/frame').refresh();
  }, [missing]);

  const signedOut = problem?.status === 401;
  return (
    <>
      {/* There before its words: a region that comes with them may stay silent. Nothing stays in it of what is taken away. */}
      <output className="hidden">{held && !missing ? said : ''}</output>
      {missing ? (
        <NotFoundPage t={t} />
      ) : held ? (
        <ScreenContext value={acts}>
          {signedOut ? (
            <SignInAgain onSignedIn={() => void refresh()} />
          ) : (
            <Above problem={problem} retry={refresh} isOutdated={(newer ?? held).build !== build} />
          )}
          {/* Who is signed out sees nothing of it until they are back; what they typed stays in it. */}
          <div className="screen" hidden={hidden}>
            {drawn}
          </div>
        </ScreenContext>
      ) : drawnBefore && ahead && problem ? (
        <ScreenContext value={acts}>
          <Above problem={problem} retry={refresh} isOutdated={false} />
          {ahead(drawnBefore)}
        </ScreenContext>
      ) : problem ? (
        <Failed problem={problem} retry={refresh} />
      ) : (
        (ahead?.(drawnBefore) ?? <Loading />)
      )}
    </>
  );
}

/** Before there is anything to show. */
function Loading() {
  const t = useWords();
  return (
    <main className="page-narrow stack" id="main" aria-busy="true">
      <p className="hint loading">{t(screenWords).loading}</p>
      <noscript>{t(screenWords).needsScript}</noscript>
    </main>
  );
}

/** Nothing could be shown. A visitor who is not signed in is sent to sign in, and comes back. */
function Failed({ problem, retry }: { problem: Problem; retry: () => Promise<void> }) {
  const t = useWords();
  useEffect(() => {
    if (problem.status !== 401) return;
    const back = `${location.pathname}${location.search}`;
    location.replace(`/sign-in?${new URLSearchParams({ callbackUrl: back }).toString()}${location.hash}`);
  }, [problem]);
  if (problem.status === 401) return <Loading />;
  return (
    <main className="page-narrow stack" id="main">
      <div role="alert">
        <h1 className="title">{t(words).errors.brokenTitle}</h1>
        <p className="hint">{problem.code === 'offline' || problem.status === 429 ? problem.detail : t(words).errors.broken}</p>
        {typeof problem['request'] === 'string' && (
          <p className="hint">{t(words).errors.brokenId({ request: problem['request'] })}</p>
        )}
      </div>
      <p>
        <Button kind="primary" onClick={() => void retry()}>
          {t(words).errors.loadAgain}
        </Button>
      </p>
    </main>
  );
}

function useTitle(title: string | null): void {
  // Taken back in the very commit that brings the next page's title: an effect after it would first write this title over that one, for good.
  useLayoutEffect(() => (title === null ? undefined : nameDocument(title)), [title]);
}

/** Restores scroll position and focus after somebody signed in over the page. */
function usePlaceBehind(hidden: boolean): void {
  const left = useRef<{ focused: Element | null; top: number } | null>(null);
  useLayoutEffect(() => {
    // Before the form to sign in takes the focus, and before the browser takes it from what is hidden now.
    if (hidden) left.current = { focused: document.activeElement, top: window.scrollY };
    const was = left.current;
    if (hidden || !was) return;
    left.current = null;
    window.scrollTo(0, was.top);
    if (was.focused === document.body || !(was.focused instanceof HTMLElement)) return;
    const back = was.focused.isConnected ? was.focused : document.querySelector<HTMLElement>('main h1');
    if (back) focusOn(back);
  }, [hidden]);
}

/** `main[data-view]` names the view that is on the screen: tests wait for it. */
function useMark(etag: string | undefined): void {
  useEffect(() => {
    if (etag !== undefined) document.getElementById('main')?.setAttribute('data-view', etag);
  });
}
