'use client';

import { useEffect, useRef, useState } from 'react';
import { shellAt } from '@/lib/shells.mjs';
import { attempt } from '../attempt';
import { focusOn } from '../focus-on';

/** No page of this document has arrived yet. */
let isFirst = true;
/** The browser went back or forward: it scrolls to where one was. */
let isTraversal = false;
if (typeof window !== 'undefined')
  window.addEventListener('popstate', () => {
    isTraversal = true;
  });

/** The browser loaded this very page: the focus stays where it puts it, so that Tab begins at the top. */
function isFreshLoad(): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  return isFirst && loaded !== undefined && shellAt(new URL(loaded.name).pathname) !== undefined;
}

/** The scroll position of a page, by address. The browser cannot restore it, as the page has no length before its view arrives. */
const placeKey = () => `counterpoint.place.${location.pathname}${location.search}`;

/** Keeps where one is when the browser leaves the page, or loads it anew. */
function useKeptPlace(): void {
  useEffect(() => {
    const keep = () => attempt(() => sessionStorage.setItem(placeKey(), String(window.scrollY)));
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, []);
}

/** The browser loaded the page that one was on, again or on the way back: there one goes on. */
function goOn(): void {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (loaded?.type !== 'reload' && loaded?.type !== 'back_forward') return;
  attempt(() => window.scrollTo(0, Number(sessionStorage.getItem(placeKey()) ?? window.scrollY)));
}

/**
 * When a page is drawn for the first time: one polite announcement of its title, and the place that the address names. Without one, after a soft change of page, it
 * opens at its top and its heading gets the focus, if nothing has it; loaded again, it opens where one was. Never again for what comes later. Returns what is announced.
 */
export function useArrival(store: object, isDrawn: boolean): string {
  const arrived = useRef<object | null>(null);
  const [said, say] = useState('');
  useKeptPlace();
  useEffect(() => {
    if (!isDrawn || arrived.current === store) return;
    arrived.current = store;
    say(document.title);
    const place = document.getElementById(location.hash.slice(1));
    const heading = document.querySelector<HTMLElement>('main h1');
    const { activeElement } = document;
    if (place) {
      if (!place.contains(activeElement)) focusOn(place);
      place.scrollIntoView({ block: place.clientHeight > window.innerHeight ? 'start' : 'center' });
    } else if (heading && isFreshLoad()) {
      if (location.hash === '') goOn();
    } else if (heading) {
      if (!isTraversal && !activeElement?.closest('main')) window.scrollTo(0, 0);
      if (activeElement === document.body) focusOn(heading);
    }
    // A door has no heading, and hands on to another page.
    if (place || heading) {
      isFirst = false;
      isTraversal = false;
    }
  }, [store, isDrawn]);
  return said;
}
