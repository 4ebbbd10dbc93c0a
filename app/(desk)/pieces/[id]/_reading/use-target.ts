'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { noteId, sentenceId } from '@/app/_ui/dom-ids';
import { focusOn } from '@/app/_ui/focus-on';
import type { Target } from '../_parts/room-context';

interface Writing {
  target: Target | null;
  compose: (target: Target | null) => void;
  /** Called right before `compose`, where what has the focus then goes away: what gets it back. */
  openedBy: (element: HTMLElement | null) => void;
}

/**
 * What is being written. When it closes, the focus goes to the note that came of it (`selected`), else to what opened it, else to its passage.
 */
export function useTarget(selected: string | null): Writing {
  const [target, setTarget] = useState<Target | null>(null);
  const opener = useRef<{ element: HTMLElement | null } | null>(null);
  const was = useRef<{ target: Target; selected: string | null } | null>(null);

  const openedBy = useCallback((element: HTMLElement | null) => {
    opener.current = { element };
  }, []);
  const compose = useCallback((next: Target | null) => {
    const { activeElement } = document;
    if (next) opener.current ??= { element: activeElement instanceof HTMLElement ? activeElement : null };
    setTarget(next);
  }, []);
  useEffect(() => {
    if (target) {
      was.current = { target, selected: was.current?.selected ?? selected };
      return;
    }
    if (!was.current) return;
    const made = selected !== was.current.selected ? selected : null;
    const places = [
      made === null ? null : document.getElementById(noteId(made)),
      opener.current?.element,
      passageOf(was.current.target),
    ];
    opener.current = null;
    was.current = null;
    const place = places.find((place) => place?.isConnected && place.checkVisibility());
    if (place) focusOn(place);
  }, [target, selected]);
  return { target, compose, openedBy };
}

function passageOf(target: Target): HTMLElement | null {
  const first = 'passage' in target ? target.passage.sentences[0] : undefined;
  return first === undefined ? null : document.getElementById(sentenceId(first));
}
