'use client';

import { useEffect, useRef } from 'react';
import { useKeysOn } from './keys-setting';

export type Keys = Record<string, () => void>;

const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), dialog';

/** Single keys, only outside of fields and dialogs, only without Ctrl, ⌘ or Alt, and only while they are switched on. */
export function useKeys(keys: Keys) {
  const [on] = useKeysOn();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      if (document.querySelector('dialog[open]')) return;
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on]);
}
