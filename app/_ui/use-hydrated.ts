'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** false on the server and in the first render, true from then on: what only this device knows may be shown then. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
