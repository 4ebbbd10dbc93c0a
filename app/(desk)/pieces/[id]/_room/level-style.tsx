'use client';

import { useSyncExternalStore } from 'react';

/**
 * First positions of what stands beside the text, for the time before scripts run; then `useLevel` places it. It stands in the document's own HTML
 * alone: a page that came by a soft change carries the nonce of another request, and the security policy would refuse it.
 */
export function LevelStyle({ rules, nonce }: { rules: string; nonce: string | undefined }) {
  const fromServer = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  if (!fromServer) return null;
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {rules}
    </style>
  );
}

const never = () => () => undefined;
