import { useState } from 'react';

/** What the server drew of a page ahead of its view: what stands in the element with `data-ahead` (`scripts/steps/drawn-ahead.mjs`). */
export interface DrawnAhead {
  /** Of the page. */
  path: string;
  html: string;
  lang: string;
}

const place = () => document.querySelector<HTMLElement>('[data-ahead][lang]');

/** null: nothing was drawn ahead of this page, or another page of this document was loaded first. */
function drawnAhead(path: string): DrawnAhead | null {
  if (typeof document === 'undefined') return null;
  const [loaded] = performance.getEntriesByType('navigation');
  const found = loaded && new URL(loaded.name).pathname === path ? place() : null;
  return found && { path, html: found.innerHTML, lang: found.lang };
}

/** What was drawn ahead of the page, until its view is answered for the first time: what is taken away afterwards never comes back by it. */
export function useDrawnAhead(path: string, isAnswered: boolean): DrawnAhead | null {
  const [found, setFound] = useState(() => drawnAhead(path));
  if (isAnswered && found) setFound(null);
  return isAnswered || found?.path !== path ? null : found;
}

declare global {
  interface Window {
    /** A person used a wheel, a finger, a key or a pointer in this document (`startView`): the browser tells nobody who scrolled. */
    counterpointTouched?: true | undefined;
  }
}

let isKept = false;
/** The line that a person read ahead of the view was kept: no older place is restored. */
export const isLineKept = (): boolean => isKept;

/** Whoever scrolled in what was drawn ahead of the view goes on at the line that they read. To be called just before the page takes its place. */
export function keepLine(): void {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const ahead = place();
  // In a document that is loaded again the browser scrolls as well: then `useArrival` restores the place that was left.
  if (!ahead || (loaded?.type === 'navigate' ? window.scrollY === 0 : !window.counterpointTouched)) return;
  isKept = true;
  const tops = [...ahead.querySelectorAll('.text:not(hr)')].map((block) => block.getBoundingClientRect().top);
  // The block that one reads: the last that begins above the window's upper third.
  const nth = Math.max(
    0,
    tops.findLastIndex((top) => top < window.innerHeight / 3),
  );
  // Before the next painting: the page is there by then.
  requestAnimationFrame(() => {
    const block = document.querySelectorAll('#text > .text:not(hr)')[nth];
    if (block) window.scrollBy(0, block.getBoundingClientRect().top - (tops[nth] ?? 0));
  });
}
