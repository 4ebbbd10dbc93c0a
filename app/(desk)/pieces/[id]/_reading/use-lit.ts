'use client';

import { type RefObject, useEffect } from 'react';
import { rangeAt } from '../_parts/passage';

/** Lights the passage of the selected note. The text is the server's, so the attribute is set where it stands. */
export function useLit(sheet: RefObject<HTMLElement | null>, selected: string | null) {
  useEffect(() => {
    const marks = sheet.current?.querySelectorAll<HTMLElement>('mark.pass') ?? [];
    for (const mark of marks) {
      if (mark.dataset['mark'] === selected) mark.setAttribute('aria-current', 'true');
      else mark.removeAttribute('aria-current');
    }
  });
}

/** Keeps the words in sight that somebody is writing about, though the field has the selection now. */
export function useHighlight(sheet: RefObject<HTMLElement | null>, passage: { start: number; end: number } | null) {
  useEffect(() => {
    const element = sheet.current;
    if (!element || !passage || typeof CSS === 'undefined' || !('highlights' in CSS)) return;
    const range = rangeAt(element, passage);
    if (!range) return;
    CSS.highlights.set('composing', new Highlight(range));
    return () => {
      CSS.highlights.delete('composing');
    };
  });
}
