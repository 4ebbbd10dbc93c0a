'use client';

import { useContext } from 'react';
import { screenWords } from '@/lib/words/screen';
import { Button } from '../button';
import { ScreenContext } from './screen-context';

/** Says that something newer waits to be shown; nothing, while nothing does. */
export function NewerLine({ children = screenWords.newer }: { children?: string }) {
  const screen = useContext(ScreenContext);
  return (
    <output className="newer">
      {screen?.isNewer && (
        <>
          <span>{children}</span> <Button onClick={screen.showNewer}>{screenWords.showNewer}</Button>
        </>
      )}
    </output>
  );
}
