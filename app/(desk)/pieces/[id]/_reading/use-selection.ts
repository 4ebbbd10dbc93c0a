'use client';

import { type RefObject, useCallback, useEffect, useState } from 'react';
import { type Passage, passageOfRange, passageOfSentence } from '../_parts/passage';

export interface Picked {
  passage: Passage;
  /** Where the adder goes, in px of the sheet. */
  top: number;
  start: number;
  /** Chosen by a sentence's button, which gets the focus back. */
  from: HTMLElement | null;
  /** Taken by its sentence, not by a selection: an empty selection does not let go of it. */
  held: boolean;
}

/** What is selected in the text, by pointer, keyboard, or a sentence's own button; on a touch screen a tap takes the sentence. */
export function useSelection(
  sheet: RefObject<HTMLElement | null>,
  on: boolean,
  /** What was picked stays until something else is. */
  keep = false,
): [Picked | null, (picked: Picked | null) => void] {
  const [picked, setPicked] = useState<Picked | null>(null);

  const pick = useCallback((element: HTMLElement, passage: Passage, rect: DOMRect, taken: Pick<Picked, 'from' | 'held'>) => {
    const base = element.getBoundingClientRect();
    const widest = Math.max(0, base.width - 260);
    setPicked({
      passage,
      top: rect.bottom - base.top + 6,
      start: Math.min(Math.max(0, rect.left - base.left), widest),
      ...taken,
    });
  }, []);

  useEffect(() => {
    const element = sheet.current;
    if (!on || !element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
        // A press on the adder itself must not take it away; it closes by Escape, by choosing, or by another selection.
        if (!keep) setPicked((before) => (before?.held || document.activeElement?.closest('.adder') ? before : null));
        return;
      }
      const range = selection.getRangeAt(0);
      if (!element.contains(range.commonAncestorContainer)) return;
      const within = range.commonAncestorContainer;
      if ((within instanceof Element ? within : within.parentElement)?.closest('.note, [data-compose], .fact, .adder')) return;
      const passage = passageOfRange(range, element);
      const rects = range.getClientRects();
      const last = rects.item(rects.length - 1);
      if (passage && last) pick(element, passage, last, { from: null, held: false });
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, 180);
    };
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const tool = event.target.closest<HTMLElement>('[data-tool]');
      if (tool && element.contains(tool)) return takeSentence(tool.dataset['tool'], tool);
      const tapped = matchMedia('(pointer: coarse)').matches && !event.target.closest('a, button, .note, [data-compose]');
      const sentence = tapped ? event.target.closest<HTMLElement>('[data-sentence]') : null;
      if (sentence && document.getSelection()?.isCollapsed) return takeSentence(sentence.dataset['sentence'], null);
      if (!keep && !event.target.closest('.adder')) setPicked((before) => (before?.held ? null : before));
    };
    const takeSentence = (index: string | undefined, from: HTMLElement | null) => {
      const passage = index === undefined ? null : passageOfSentence(element, Number(index));
      const rects = element.querySelector(`[data-sentence="${index}"]`)?.getClientRects();
      const last = rects?.item(rects.length - 1);
      if (passage && last) pick(element, passage, last, { from, held: true });
    };
    document.addEventListener('selectionchange', soon);
    element.addEventListener('click', onClick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
      element.removeEventListener('click', onClick);
    };
  }, [sheet, on, keep, pick]);

  return [picked, setPicked];
}
