'use client';

import { useEffect, useState } from 'react';
import type { ViewStore } from './view-store';

/** While the page is visible, the server is asked this often whether something is new. */
const EVERY_MS = 10_000;
/** "In 3 hours" is said anew this often. */
const NOW_MS = 5 * 60_000;

/**
 * Asks at once, every ten seconds while the page is visible, and when it comes into sight. Where the browser brought the page back as it was, nothing is seen of
 * it before the server has said that it still may be. A page that saves itself is not asked for by the clock, and shows at once what comes.
 */
export function useUpToDate<View>(store: ViewStore<View>, savesItself: boolean): void {
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

/** The instant that sentences count from. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), NOW_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
