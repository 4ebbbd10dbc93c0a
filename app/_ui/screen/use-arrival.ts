'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { shellAt } from '@/lib/shells.mjs';
import { attempt } from '../attempt';
import { focusOn } from '../focus-on';
import { isLineKept } from './drawn-ahead';

/** No page of this document has arrived yet. */
let isFirst = true;
const addressNow = () => location.pathname + location.search;
/** The page that the browser goes back or forward to, until a page arrives. */
let traversedTo: string | null = null;
if (typeof window !== 'undefined')
  window.addEventListener('popstate', () => {
    traversedTo = addressNow();
  });

/** The browser loaded this very page: the focus stays where it puts it, so that Tab begins at the top. */
function isFreshLoad(): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  return isFirst && loaded !== undefined && shellAt(new URL(loaded.name).pathname) !== undefined;
}

/** Where one was on a page, by its address: the browser cannot give it back itself, as the page has no length before its view is here. */
const placeKey = (address: string) => `counterpoint.place.${address}`;

/** Keeps where one is when the page is left, and when the browser leaves it or loads it anew. */
function useKeptPlace(store: object): void {
  useLayoutEffect(() => {
    const address = addressNow();
    let top = window.scrollY;
    // On the way to another page the browser scrolls this one to where one was on that.
    const note = () => {
      if (traversedTo === null || traversedTo === address) top = window.scrollY;
    };
    const keep = () => {
      note();
      attempt(() => sessionStorage.setItem(placeKey(address), String(top)));
    };
    window.addEventListener('scroll', note, { passive: true });
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('scroll', note);
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [store]);
}

/** The browser loaded the page that one was on, again or on the way back. */
function isLoadedAgain(): boolean {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return loaded?.type === 'reload' || loaded?.type === 'back_forward';
}

/** One goes on where one was on this page. */
const goOn = () => attempt(() => window.scrollTo(0, Number(sessionStorage.getItem(placeKey(addressNow())) ?? window.scrollY)));

/**
 * When a page is drawn for the first time: one polite announcement of its title, and the place that the address names. Without one, after a soft change of page, it
 * opens at its top and its heading gets the focus, if nothing has it; loaded again, or gone back to, it opens where one was. Never again for what comes later.
 * Returns what is announced.
 */
export function useArrival(store: object, isDrawn: boolean): string {
  const arrived = useRef<object | null>(null);
  const [said, say] = useState('');
  useKeptPlace(store);
  useEffect(() => {
    if (!isDrawn || arrived.current === store) return;
    arrived.current = store;
    say(document.title);
    const place = document.getElementById(location.hash.slice(1));
    const heading = document.querySelector<HTMLElement>('main h1');
    const { activeElement } = document;
    const isTraversal = traversedTo === addressNow();
    if (place) {
      if (!place.contains(activeElement)) focusOn(place);
      if (!isTraversal) place.scrollIntoView({ block: place.clientHeight > window.innerHeight ? 'start' : 'center' });
    } else if (heading && isFreshLoad()) {
      if (location.hash === '' && isLoadedAgain() && !isLineKept()) goOn();
    } else if (heading) {
      if (!isTraversal && !activeElement?.closest('main')) window.scrollTo(0, 0);
      if (activeElement === document.body) focusOn(heading);
    }
    if (isTraversal && (place ?? heading)) goOn();
    // A door has no heading, and hands on to another page.
    if (place || heading) {
      isFirst = false;
      traversedTo = null;
    }
  }, [store, isDrawn]);
  return said;
}
