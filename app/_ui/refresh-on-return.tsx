'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** What one looked at half a minute ago is still true. */
const FRESH_MS = 30_000;

/** Asks for the page anew when one comes back to it: a list that others work on must not stand still in a forgotten tab. */
export function RefreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    let leftAt = performance.now();
    const onChange = () => {
      if (document.visibilityState === 'hidden') leftAt = performance.now();
      else if (performance.now() - leftAt > FRESH_MS) router.refresh();
    };
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, [router]);
  return null;
}
