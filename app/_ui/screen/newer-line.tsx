'use client';

import { useEffect, useRef } from 'react';
import { useWords } from '#words';
import { screenWords } from '@/lib/words/en/screen';
import { Button } from '../button';
import { focusOn } from '../focus-on';
import { useScreen } from './screen-context';

/** Says that something newer waits to be shown; nothing, while nothing does. */
export function NewerLine() {
  const t = useWords();
  const { isNewer, showNewer } = useScreen();
  return <output className="newer">{isNewer && <Offer show={showNewer}>{t(screenWords).newer}</Offer>}</output>;
}

/** Beside what somebody writes about the text: a newer text waits. `NewerLine` has announced it. */
export function TextChangedLine() {
  const t = useWords();
  const { textChanged, showNewer } = useScreen();
  if (!textChanged) return null;
  return (
    <div className="newer">
      <Offer show={showNewer}>{t(screenWords).textChanged}</Offer>
    </div>
  );
}

/** Its button goes with it: the focus goes back to the field for which it waited, or to the page's heading. */
function Offer({ show, children }: { show: () => void; children: string }) {
  const t = useWords();
  const used = useRef<Element | null>(null);
  useEffect(() => {
    const note = () => {
      if (document.activeElement?.matches('main :is(input, textarea, select, [contenteditable])'))
        used.current = document.activeElement;
    };
    note();
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  const onClick = () => {
    show();
    // Once it is drawn.
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const back = used.current?.isConnected ? used.current : document.querySelector('main h1');
      if (back instanceof HTMLElement) focusOn(back);
    });
  };
  return (
    <>
      <span>{children}</span> <Button onClick={onClick}>{t(screenWords).showNewer}</Button>
    </>
  );
}
