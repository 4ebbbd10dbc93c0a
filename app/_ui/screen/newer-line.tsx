'use client';

import { useContext } from 'react';
import { screenWords } from '@/lib/words/screen';
import { Button } from '../button';
import { ScreenContext } from './screen-context';

/** Says that something newer waits to be shown; nothing, while nothing does. */
export function NewerLine() {
  const screen = useContext(ScreenContext);
  return <output className="newer">{screen?.isNewer && <Line show={screen.showNewer}>{screenWords.newer}</Line>}</output>;
}

/** Beside what somebody writes about the text: a newer text waits. `NewerLine` has announced it. */
export function TextChangedLine() {
  const screen = useContext(ScreenContext);
  if (!screen?.textChanged) return null;
  return (
    <div className="newer">
      <Line show={screen.showNewer}>{screenWords.textChanged}</Line>
    </div>
  );
}

const Line = ({ show, children }: { show: () => void; children: string }) => (
  <>
    <span>{children}</span> <Button onClick={show}>{screenWords.showNewer}</Button>
  </>
);
