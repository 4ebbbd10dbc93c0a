'use client';

import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { claimTextId, noteId, passageId } from '@/app/_ui/dom-ids';
import { type Level, levelNotes } from './level-notes';
import { rangeAt } from './passage';

const WIDE = '(min-width: 74rem)';
/** 1.75 rem between notes, 0.5 rem between facts. */
const NOTE_GAP = 28;
const FACT_GAP = 8;
const NOTES = ':scope > .note, :scope > [data-compose]';
const FACTS = ':scope > .fact';

/**
 * Puts notes and facts level with their passages, all measured in the sheet. The server's CSS gave first positions; from here on this does. On a
 * narrow page everything flows after its paragraph.
 */
export function useLevel(sheet: RefObject<HTMLElement | null>, selected: string | null, composing: boolean) {
  useLayoutEffect(() => {
    const element = sheet.current;
    if (!element) return;
    level(element, composing ? 'compose' : selected);
  });

  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    let frame = 0;
    const again = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => level(element, composing ? 'compose' : selected));
    };
    const observer = new ResizeObserver(again);
    observer.observe(element);
    for (const one of element.querySelectorAll(`${NOTES}, ${FACTS}`)) observer.observe(one);
    const wide = window.matchMedia(WIDE);
    wide.addEventListener('change', again);
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      wide.removeEventListener('change', again);
      document.fonts.removeEventListener('loadingdone', again);
    };
  });
}

function level(sheet: HTMLElement, selected: string | null) {
  const notes = [...sheet.querySelectorAll<HTMLElement>(NOTES)];
  const facts = [...sheet.querySelectorAll<HTMLElement>(FACTS)];
  if (!window.matchMedia(WIDE).matches) {
    for (const one of [...notes, ...facts]) one.style.removeProperty('top');
    sheet.style.removeProperty('min-block-size');
    for (const one of notes) delete one.dataset['shrunk'];
    return;
  }
  const base = sheet.getBoundingClientRect().top;
  for (const one of notes) delete one.dataset['shrunk'];
  const tally = sheet.querySelector(':scope > [data-tally]');
  const least = tally ? tally.getBoundingClientRect().bottom - base + NOTE_GAP : 0;
  const keyOf = (one: HTMLElement) => (one.dataset['compose'] === undefined ? one.id : 'compose');
  const measured = notes.map((one): Level => {
    const target = one.dataset['compose'] === undefined ? document.getElementById(passageOf(one)) : rangeOf(sheet, one);
    return {
      id: keyOf(one),
      wanted: target ? topOf(target) - base : 0,
      height: one.offsetHeight,
      head: (one.querySelector<HTMLElement>(':scope > header')?.offsetHeight ?? one.offsetHeight) + 24,
    };
  });
  const order = inOrder(measured);
  const chosen = selected === null ? null : selected === 'compose' ? 'compose' : noteId(selected);
  const placed = new Map(levelNotes(order, { selected: chosen, gap: NOTE_GAP, least }).map((one) => [one.id, one]));
  let lowest = 0;
  for (const one of notes) {
    const { top, shrunk } = placed.get(keyOf(one)) ?? { top: 0, shrunk: false };
    one.style.top = `${top}px`;
    if (shrunk) one.dataset['shrunk'] = '';
    lowest = Math.max(lowest, top + one.offsetHeight);
  }
  const beside = facts.map((one): Level => {
    const target = document.getElementById(claimTextId(one.id.replace(/^fact-/, '')));
    return { id: one.id, wanted: target ? topOf(target) - base : 0, height: one.offsetHeight, head: one.offsetHeight };
  });
  const level = new Map(levelNotes(inOrder(beside), { selected: null, gap: FACT_GAP, least: 0 }).map((one) => [one.id, one.top]));
  for (const one of facts) one.style.top = `${level.get(one.id) ?? 0}px`;
  sheet.style.minBlockSize = `${Math.ceil(lowest)}px`;
}

const passageOf = (note: HTMLElement) => passageId(note.id.replace(/^counterpoint-/, ''));
const inOrder = (levels: readonly Level[]) => levels.toSorted((a, b) => a.wanted - b.wanted);
const topOf = (target: Element | Range) => (target.getClientRects()[0] ?? target.getBoundingClientRect()).top;

function rangeOf(sheet: HTMLElement, form: HTMLElement): Range | null {
  const { from, to } = form.dataset;
  return from === undefined || to === undefined ? null : rangeAt(sheet, { start: Number(from), end: Number(to) });
}
