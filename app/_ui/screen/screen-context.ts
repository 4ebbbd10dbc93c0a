'use client';

import { createContext, useContext } from 'react';

interface ScreenActs {
  /** Asks for what the page shows anew; done when it is on the screen. What a write calls when it went through. */
  refresh: () => Promise<void>;
  /** Something newer came in and waits, since a field is in use. */
  isNewer: boolean;
  /** The text that one writes about is another one in what waits. */
  textChanged: boolean;
  showNewer: () => void;
  /** Nothing of the page is to be seen: the session has ended. */
  hidden: boolean;
}
export const ScreenContext = createContext<ScreenActs | null>(null);

/** The screen around this part of it. */
export function useScreen(): ScreenActs {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error('no screen is around this part');
  return screen;
}
