'use client';

import { useSyncExternalStore } from 'react';

/** Single keys can be switched off (WCAG 2.1.4): on this device, because that is where the keyboard or the voice control is. */
const kept = 'counterpoint.single-keys';
const changed = 'counterpoint:single-keys';

/** Are single keys to be listened to? Ask at each press. */
function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off';
  } catch {
    return true;
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(kept);
    else localStorage.setItem(kept, 'off');
  } catch {
    // A browser that keeps nothing keeps the keys on.
  }
  window.dispatchEvent(new Event(changed));
}

/** Where a press is typing. */
export const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Is this press meant for the page: no modifier, not while something is typed or a dialog stands open, and not taken by somebody else already? */
export function isSingleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !singleKeysOn())
    return false;
  const target = event.target instanceof Element ? event.target : null;
  return !target?.closest(`${FIELDS}, dialog`);
}

/** The switch, for a form: what it says, in every open tab. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn, () => true);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener('storage', listener);
  };
}
