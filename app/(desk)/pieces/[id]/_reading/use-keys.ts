'use client';

import { useEffect, useRef } from 'react';
import { isSingleKey } from '@/app/_ui/single-keys';

export type Keys = Record<string, () => void>;

/** The room's own single keys. On the document, so before the bar's, which wait on the window. */
export function useKeys(keys: Keys) {
  const latest = useRef(keys);
  // `g` begins a pair of the bar's (g d, g p): its second key is not ours.
  const pairSince = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isSingleKey(event)) return;
      const second = event.timeStamp - pairSince.current < 1_500;
      pairSince.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const act = !second && Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
