'use client';

import { type RefObject, useEffect, useRef } from 'react';

type Listeners = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

/** Listens for what bubbles up from the controls inside an element that is no control itself. */
export function useEvents(target: RefObject<HTMLElement | null>, listeners: Listeners) {
  const latest = useRef(listeners);
  useEffect(() => {
    latest.current = listeners;
  });
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const stop = new AbortController();
    for (const name of Object.keys(latest.current) as (keyof HTMLElementEventMap)[]) {
      const listen = (event: Event) => (latest.current[name] as ((event: Event) => void) | undefined)?.(event);
      element.addEventListener(name, listen, { signal: stop.signal });
    }
    return () => stop.abort();
  }, [target]);
}
