'use client';

import { screenWords } from '@/lib/words/screen';
import { Button } from '../button';
import { useScreen } from './screen-context';

/** Says that something newer waits to be shown; nothing, while nothing does. */
export function NewerLine() {
  const { isNewer, showNewer } = useScreen();
  return <output className="newer">{isNewer && <Line show={showNewer}>{screenWords.newer}</Line>}</output>;
}

/** Beside what somebody writes about the text: a newer text waits. `NewerLine` has announced it. */
export function TextChangedLine() {
  const { textChanged, showNewer } = useScreen();
  if (!textChanged) return null;
  return (
    <div className="newer">
      <Line show={showNewer}>{screenWords.textChanged}</Line>
    </div>
  );
}

const Line = ({ show, children }: { show: () => void; children: string }) => (
  <>
    <span>{children}</span> <Button onClick={show}>{screenWords.showNewer}</Button>
  </>
);
