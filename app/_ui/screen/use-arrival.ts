'use client';

import { useEffect, useRef, useState } from 'react';
import { shellAt } from '@/lib/shells.mjs';
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

/**
 * When a page is drawn for the first time: one polite announcement of its title, and the place that the address names. Without one, after a soft change of page, it
 * opens at its top and its heading gets the focus, if nothing has it. Never again for what comes later. Returns what is announced.
 */
export function useArrival(store: object, isDrawn: boolean): string {
  const arrived = useRef<object | null>(null);
  const [said, say] = useState('');
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
    } else if (heading && !isFreshLoad()) {
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
