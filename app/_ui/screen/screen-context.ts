'use client';

import { useRouter } from 'next/navigation';
import { createContext, useContext } from 'react';

export interface ScreenActs {
  /** Asks for what the page shows anew; done when it is on the screen. */
  refresh: () => Promise<void>;
  /** Something newer came in and waits, since a field is in use. */
  isNewer: boolean;
  /** The text that one writes about is another one in what waits. */
  textChanged: boolean;
  showNewer: () => void;
  /** Nothing of the page is to be seen: the session has ended. */
  hidden: boolean;
}
/** null: the server drew the page. */
export const ScreenContext = createContext<ScreenActs | null>(null);

/** What a write calls when it went through: from then on the page shows what came of it. */
export function useRefresh(): () => Promise<void> {
  const screen = useContext(ScreenContext);
  const router = useRouter();
  return screen ? screen.refresh : () => Promise.resolve(router.refresh());
}
