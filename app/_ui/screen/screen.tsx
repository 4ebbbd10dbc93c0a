'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import {
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { FrameView, ScreenName, ScreenView } from '@/lib/review/views/screen';
import { words } from '@/lib/words';
import type { DateSetting } from '@/lib/words/dates';
import { screenWords } from '@/lib/words/screen';
import { Button } from '../button';
import type { Problem } from '../client';
import { nameDocument } from '../document-title';
import { NotFoundPage } from '../not-found-page';
import { currentFrame } from './frame-store';
import { NewerLine } from './newer-line';
import { ScreenContext } from './screen-context';
import { SignInAgain } from './sign-in-again';
import { ViewStore, viewStore } from './view-store';

/** Names the build that this page is of (`next.config.js`). */
const build = process.env['COUNTERPOINT_BUILD'] ?? '';
/** While the page is visible, the server is asked this often whether something is new. */
const EVERY_MS = 10_000;
/** "In 3 hours" is said anew this often. */
const NOW_MS = 5 * 60_000;

export interface Given {
  frame: FrameView;
  dates: DateSetting;
}
interface Props<Name extends ScreenName> {
  /** The document's title, before the newsroom's name. */
  title: (view: ScreenView<Name>) => string;
  draw: (view: ScreenView<Name>, given: Given) => ReactNode;
  /** Stands for the text that one writes about on this page. */
  text?: (view: ScreenView<Name>) => unknown;
  /** Names of the address's parameters that the view depends on. */
  asks?: readonly string[];
  /**
   * The page saves what is typed by itself, and looks itself for what others saved: each save changes its view, which is asked for when the page is opened or
   * comes into sight and after an act, is shown at once, and is forgotten when the page is left.
   */
  savesItself?: boolean | undefined;
}

/** A page that is drawn in the browser from one view (`/api/v1/views` and its own path), and kept up to date while it is visible. */
export function Screen<Name extends ScreenName>(props: Props<Name>) {
  return (
    // What comes after the address is known in the browser alone: built ahead, the page says that it is being loaded.
    <Suspense fallback={<Loading />}>
      <Drawn {...props} />
    </Suspense>
  );
}

function Drawn<Name extends ScreenName>({ title, draw, text, asks, savesItself = false }: Props<Name>) {
  const path = usePathname();
  const search = useSearchParams();
  const asked = new URLSearchParams([...search].filter(([name]) => asks?.includes(name))).toString();
  const address = asked === '' ? path : `${path}?${asked}`;
  const own = useMemo(() => new ViewStore<ScreenView<Name>>(address), [address]);
  const store = savesItself ? own : viewStore<ScreenView<Name>>(address);
  const { held, newer, problem, hidden } = useSyncExternalStore(store.subscribe, store.state, store.state);
  useUpToDate(store, savesItself);
  const now = useNow();
  const refresh = useCallback(() => store.refresh(), [store]);
  const isNewer = newer !== null;
  const textChanged = held !== null && newer !== null && text !== undefined && text(newer.view) !== text(held.view);
  const acts = useMemo(
    () => ({ refresh, isNewer, textChanged, showNewer: store.showNewer, hidden }),
    [refresh, isNewer, textChanged, store, hidden],
  );
  const drawn = useMemo(
    () => held && draw(held.view, { frame: held.frame, dates: { locale: 'en', timeZone: held.frame.timeZone, now } }),
    [held, draw, now],
  );
  const named = held ? title(held.view) : null;
  // What one may not open is no page for them.
  const missing = problem?.status === 404 || problem?.status === 403;
  useTitle(missing ? words.errors.notFoundTitle : named === null ? null : `${named} · ${held?.frame.newsroom}`);
  const said = useArrival(store, held !== null || missing);
  useMark(missing ? 'missing' : held?.etag);
  useEffect(() => {
    // The bar stands over a page that is not there as well.
    if (missing && !currentFrame()) void viewStore('/frame').refresh();
  }, [missing]);

  if (missing) return <NotFoundPage />;
  if (!held) return problem ? <Failed problem={problem} retry={refresh} /> : <Loading />;
  const signedOut = problem?.status === 401;
  return (
    <ScreenContext value={acts}>
      <output className="hidden">{said}</output>
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
  );
}

/** Before there is anything to show. */
function Loading() {
  return (
    <main className="page-narrow stack" id="main" aria-busy="true">
      <p className="hint loading">{screenWords.loading}</p>
      <noscript>{screenWords.needsScript}</noscript>
    </main>
  );
}

/** Nothing could be shown. Whoever is not signed in goes to do so, and comes back. */
function Failed({ problem, retry }: { problem: Problem; retry: () => Promise<void> }) {
  useEffect(() => {
    if (problem.status !== 401) return;
    const back = `${location.pathname}${location.search}`;
    location.replace(`/sign-in?${new URLSearchParams({ callbackUrl: back }).toString()}${location.hash}`);
  }, [problem]);
  if (problem.status === 401) return <Loading />;
  return (
    <main className="page-narrow stack" id="main">
      <div role="alert">
        <h1 className="title">{words.errors.brokenTitle}</h1>
        <p className="hint">{problem.code === 'offline' ? problem.detail : words.errors.broken}</p>
        {typeof problem['request'] === 'string' && (
          <p className="hint">{words.errors.brokenId({ request: problem['request'] })}</p>
        )}
      </div>
      <p>
        <Button kind="primary" onClick={() => void retry()}>
          {words.errors.loadAgain}
        </Button>
      </p>
    </main>
  );
}

interface AboveProps {
  problem: Problem | null;
  retry: () => Promise<void>;
  /** The server is of another build than this page. */
  isOutdated: boolean;
}
/** What has to be said about the page itself: something newer waits, the server was updated, or the last question had no answer. */
function Above({ problem, retry, isOutdated }: AboveProps) {
  return (
    <>
      <NewerLine />
      {isOutdated && (
        <output className="newer">
          <span>{screenWords.updated}</span> <Button onClick={() => window.location.reload()}>{screenWords.reload}</Button>
        </output>
      )}
      {problem && (
        <output className="newer">
          <span>
            {screenWords.stale} {problem.detail}
          </span>{' '}
          <Button onClick={() => void retry()}>{screenWords.tryAgain}</Button>
        </output>
      )}
    </>
  );
}

/**
 * Asks at once, every ten seconds while the page is visible, and when it comes into sight. Where the browser brought the page back as it was, nothing is seen of
 * it before the server has said that it still may be.
 */
function useUpToDate<View>(store: ViewStore<View>, savesItself: boolean): void {
  useEffect(() => {
    const refresh = () => store.refresh(savesItself ? undefined : isInUse);
    const ask = () => (document.visibilityState === 'visible' ? refresh() : Promise.resolve());
    void refresh();
    const timer = savesItself ? undefined : setInterval(() => void ask(), EVERY_MS);
    const onShow = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      store.hide();
      void store.refresh();
    };
    const onVisible = () => void ask();
    document.addEventListener('visibilitychange', onVisible);
    window.addEventListener('pageshow', onShow);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('pageshow', onShow);
    };
  }, [store, savesItself]);
}

/**
 * Somebody is in a field or a dialog of the page, or in the middle of what must stay as it is (`data-stays`): words that are not sent yet, a text that is approved as
 * a whole. Nothing moves under their hands.
 */
function isInUse(): boolean {
  const { activeElement } = document;
  const inField = activeElement?.matches(
    'main :is(input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable])',
  );
  return inField === true || document.querySelector('dialog[open], main [data-stays]') !== null;
}

function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), NOW_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/**
 * When the page is drawn for the first time: one polite announcement of its title, the place that the address names, and else the heading gets the focus if
 * nothing has it. Never again for what comes later. Returns what is announced.
 */
function useArrival(store: object, isDrawn: boolean): string {
  const arrived = useRef<object | null>(null);
  const [said, say] = useState('');
  useEffect(() => {
    if (!isDrawn || arrived.current === store) return;
    arrived.current = store;
    say(document.title);
    const place = document.getElementById(location.hash.slice(1));
    const heading = document.querySelector<HTMLElement>('main h1');
    if (place) goTo(place, true);
    else if (heading && document.activeElement === document.body) goTo(heading, false);
  }, [store, isDrawn]);
  return said;
}

function useTitle(title: string | null): void {
  // Taken back in the very commit that brings the next page's title: an effect after it would first write this title over that one, for good.
  useLayoutEffect(() => (title === null ? undefined : nameDocument(title)), [title]);
}

function goTo(element: HTMLElement, scroll: boolean): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  if (scroll) element.scrollIntoView({ block: element.clientHeight > window.innerHeight ? 'start' : 'center' });
}

/** `main[data-view]` names the view that is on the screen: tests wait for it. */
function useMark(etag: string | undefined): void {
  useEffect(() => {
    if (etag !== undefined) document.getElementById('main')?.setAttribute('data-view', etag);
  });
}
