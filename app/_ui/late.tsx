'use client';

import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react';
import { useWords } from '#words';
import { screenWords } from '@/lib/words/en/screen';
import { Button } from './button';
import { noAnswer } from './client';
import { FIELDS } from './single-keys';

/** What a form that comes late has: how it is left, which its place can do before it is there. */
interface Leaving {
  onDone?: (() => void) | undefined;
}

/**
 * A part whose code is loaded when it is first shown: a page that is only read has no forms in it. Of a form (it has `onDone`) the place holds the focus
 * until the form takes it, keeps keys from the page, and closes with Escape. Where the code cannot be loaded, it says so, and tries again when asked.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props & Leaving> {
  let loaded: ComponentType<Props> | null = null;
  return function Late(props: Props & Leaving) {
    const [Part, setPart] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    const place = useRef<HTMLDivElement>(null);
    const elsewhere = useRef<HTMLElement | null>(null);
    useEffect(() => {
      if (Part || failed) return;
      let gone = false;
      const show = (part: ComponentType<Props>) => {
        loaded = part;
        if (gone) return;
        elsewhere.current = fieldOutside(place.current);
        setPart(() => part);
      };
      load().then(show, () => gone || setFailed(true));
      return () => {
        gone = true;
      };
    }, [Part, failed]);
    // After the form's own effect, which takes the focus: a person who types somewhere else by now keeps that focus.
    useEffect(() => {
      if (Part) elsewhere.current?.focus();
    }, [Part]);

    if (Part) return <Part {...props} />;
    const { onDone } = props;
    return <Place at={place} failed={failed} onRetry={() => setFailed(false)} onLeave={onDone} />;
  };
}

interface PlaceProps {
  at: RefObject<HTMLDivElement | null>;
  failed: boolean;
  onRetry: () => void;
  onLeave: (() => void) | undefined;
}

/** Stands where the part will be. */
function Place({ at, failed, onRetry, onLeave }: PlaceProps) {
  const t = useWords();
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    const place = at.current;
    if (!place || !leave.current) return;
    place.focus({ preventScroll: true });
    const stop = new AbortController();
    // Keys typed while the part loads must not reach the page, where a single key is an act.
    const keep = (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Escape') leave.current?.();
    };
    place.addEventListener('keydown', keep, { signal: stop.signal });
    return () => stop.abort();
  }, [at]);
  return (
    <div ref={at} className="stack" tabIndex={-1} role={failed ? 'alert' : onLeave && 'status'} aria-busy={!failed}>
      {failed ? (
        <>
          <p>
            {t(screenWords).notLoaded} {noAnswer(t).detail}
          </p>
          <p className="line">
            <Button onClick={onRetry}>{t(screenWords).tryAgain}</Button>
            <Button onClick={() => window.location.reload()}>{t(screenWords).reload}</Button>
          </p>
        </>
      ) : (
        <p className="hint">{t(screenWords).loading}</p>
      )}
    </div>
  );
}

/** The field in use on the page, if it is not in this place. */
function fieldOutside(place: HTMLElement | null): HTMLElement | null {
  const active = document.activeElement;
  return active instanceof HTMLElement && active.matches(FIELDS) && !place?.contains(active) ? active : null;
}
