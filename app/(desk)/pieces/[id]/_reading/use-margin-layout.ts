'use client';

import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { claimTextId, noteId, passageId } from '@/app/_ui/dom-ids';
import { rangeAt } from '../_parts/passage';
import { layOutMargin, type MarginItem } from './margin-layout';

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
export function useMarginLayout(sheet: RefObject<HTMLElement | null>, selected: string | null, composing: boolean) {
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
    for (const card of element.querySelectorAll(`${NOTES}, ${FACTS}`)) observer.observe(card);
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
    for (const note of [...notes, ...facts]) note.style.removeProperty('top');
    sheet.style.removeProperty('min-block-size');
    for (const note of notes) delete note.dataset['shrunk'];
    return;
  }
  const base = sheet.getBoundingClientRect().top;
  for (const note of notes) delete note.dataset['shrunk'];
  const tally = sheet.querySelector(':scope > [data-tally]');
  const least = tally ? tally.getBoundingClientRect().bottom - base + NOTE_GAP : 0;
  const keyOf = (hTMLElement: HTMLElement) => (hTMLElement.dataset['compose'] === undefined ? hTMLElement.id : 'compose');
  const measured = notes.map((note): MarginItem => {
    const target = note.dataset['compose'] === undefined ? document.getElementById(passageOf(note)) : rangeOf(sheet, note);
    return {
      id: keyOf(note),
      wanted: target ? topOf(target) - base : 0,
      height: note.offsetHeight,
      head: (note.querySelector<HTMLElement>(':scope > header')?.offsetHeight ?? note.offsetHeight) + 24,
    };
  });
  const order = inOrder(measured);
  const chosen = selected === null ? null : selected === 'compose' ? 'compose' : noteId(selected);
  const placed = new Map(
    layOutMargin(order, { selected: chosen, gap: NOTE_GAP, least }).map((levelNote) => [levelNote.id, levelNote]),
  );
  let lowest = 0;
  for (const note of notes) {
    const { top, shrunk } = placed.get(keyOf(note)) ?? { top: 0, shrunk: false };
    note.style.top = `${top}px`;
    if (shrunk) note.dataset['shrunk'] = '';
    lowest = Math.max(lowest, top + note.offsetHeight);
  }
  const beside = facts.map((fact): MarginItem => {
    const target = document.getElementById(claimTextId(fact.id.replace(/^fact-/, '')));
    return { id: fact.id, wanted: target ? topOf(target) - base : 0, height: fact.offsetHeight, head: fact.offsetHeight };
  });
  const level = new Map(
    layOutMargin(inOrder(beside), { selected: null, gap: FACT_GAP, least: 0 }).map((levelNote) => [levelNote.id, levelNote.top]),
  );
  for (const fact of facts) fact.style.top = `${level.get(fact.id) ?? 0}px`;
  sheet.style.minBlockSize = `${Math.ceil(lowest)}px`;
}

const passageOf = (note: HTMLElement) => passageId(note.id.replace(/^counterpoint-/, ''));
const inOrder = (levels: readonly MarginItem[]) => levels.toSorted((a, b) => a.wanted - b.wanted);
const topOf = (target: Element | Range) => (target.getClientRects()[0] ?? target.getBoundingClientRect()).top;

function rangeOf(sheet: HTMLElement, form: HTMLElement): Range | null {
  const { from, to } = form.dataset;
  return from === undefined || to === undefined ? null : rangeAt(sheet, { start: Number(from), end: Number(to) });
}
