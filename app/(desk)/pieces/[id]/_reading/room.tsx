'use client';

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '#words';
import { noteId, passageId, sentenceId } from '@/app/_ui/dom-ids';
import { focusOn } from '@/app/_ui/focus-on';
import { roomWords } from '@/lib/words/en/text-page';
import { type Passage, passageNow } from '../_parts/passage';
import { RoomContext, type RoomSettings, type RoomState, type Target } from '../_parts/room-context';
import { useEvents } from '../_parts/use-events';
import styles from './room.module.css';
import { SelectionActions } from './selection-actions';
import { useKeys } from './use-keys';
import { useHighlight, useLit } from './use-lit';
import { useMarginLayout } from './use-margin-layout';
import { useSelection } from './use-selection';
import { useTarget } from './use-target';

interface Props {
  settings: RoomSettings;
  /** Notes in the order of their passages. */
  order: string[];
  /** Indexes of sentences that changed since the viewer last looked. */
  changed: number[];
  /** BCP 47, of the piece. */
  language: string;
  /** Stands under the text, in its column. */
  under: ReactNode;
  children: ReactNode;
}

/** The text with everything beside it. What is selected, what is being written and the keys live here; the words are the server's. */
export function Room({ settings, order, changed, language, under, children }: Props) {
  const t = useWords();
  const sheet = useRef<HTMLElement>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [outcome, say] = useState('');
  const { target, compose, openedBy } = useTarget(selected);
  const change = useRef(-1);
  useEffect(() => {
    // It has been said; the note itself shows it.
    if (outcome === '') return;
    const timer = setTimeout(() => say(''), 10_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const mayWrite = settings.perspectives.length > 0;
  const [picked, setPicked] = useSelection(sheet, mayWrite || settings.mayClaim);
  const passage = target && 'passage' in target && !target.lost ? target.passage : null;

  const select = useCallback((id: string | null) => {
    sheet.current?.setAttribute('data-moving', '');
    setTimeout(() => sheet.current?.removeAttribute('data-moving'), 220);
    setSelected(id);
  }, []);
  useAddressed(sheet, select);
  useMarginLayout(sheet, selected, target !== null);
  useLit(sheet, selected);
  useHighlight(sheet, passage);
  useOtherVersion(sheet, settings.version, target, compose);

  const begin = (form: Target['form'], on: Passage) => {
    openedBy(picked?.from ?? null);
    setPicked(null);
    document.getSelection()?.removeAllRanges();
    compose(form === 'claim' ? { form, passage: on, lost: false } : { form, on: 'passage', passage: on, lost: false });
  };
  const onCounterpoint = mayWrite && picked ? () => begin('counterpoint', picked.passage) : undefined;
  const onClaim = settings.mayClaim && picked ? () => begin('claim', picked.passage) : undefined;

  const step = (by: 1 | -1) => {
    const at = selected === null ? (by === 1 ? -1 : order.length) : order.indexOf(selected);
    const next = order[at + by];
    if (next === undefined) return;
    select(next);
    requestAnimationFrame(() => goTo(noteId(next), passageId(next)));
  };
  const stepChange = (by: 1 | -1) => {
    const next = changed[change.current + by];
    if (next === undefined) return;
    change.current += by;
    goTo(sentenceId(next));
  };
  const press = (act: string) => {
    if (selected === null) return;
    document.getElementById(noteId(selected))?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click();
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    n: () => stepChange(1),
    p: () => stepChange(-1),
    a: () => onCounterpoint?.(),
    c: () => onClaim?.(),
    r: () => press('answer'),
    x: () => press('satisfied'),
    Escape: () => (picked ? setPicked(null) : select(null)),
  });

  useEvents(sheet, {
    click: (event) => {
      const id = noteUnder(event.target);
      if (id) select(id);
    },
    focusin: ({ target: focused }) => {
      // Only from the keyboard: if a press moved the note away, its click would go nowhere.
      const byKey = focused instanceof Element && focused.matches(':focus-visible:not(.code)');
      const id = byKey ? noteUnder(focused) : null;
      if (id && id !== selected) select(id);
    },
  });

  const state = useMemo<RoomState>(
    () => ({ settings, selected, select, target, compose, say }),
    [settings, selected, select, target, compose],
  );
  return (
    <RoomContext value={state}>
      <div className={styles.column}>
        <article
          className={styles.sheet}
          id="text"
          ref={sheet}
          lang={language}
          tabIndex={-1}
          aria-label={t(roomWords).notesRegion}
        >
          {children}
          {picked && (onCounterpoint || onClaim) && (
            <SelectionActions picked={picked} onCounterpoint={onCounterpoint} onClaim={onClaim} onClose={() => setPicked(null)} />
          )}
        </article>
        <output className={styles.outcome}>{outcome}</output>
        <div className={styles.under}>{under}</div>
      </div>
    </RoomContext>
  );
}

/** The note that an element belongs to, or whose mark it is. */
function noteUnder(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const mark = target.closest<HTMLElement>('[data-mark]');
  if (mark) return mark.dataset['mark'] ?? null;
  const note = target.closest('.note');
  return note ? note.id.replace(/^counterpoint-/, '') : null;
}

/** Puts the focus on the first and brings the second into sight (or the first, if there is no other). */
function goTo(focus: string, sight = focus) {
  const element = document.getElementById(focus);
  if (!element) return;
  focusOn(element);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const shown = document.getElementById(sight) ?? element;
  shown.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}

/** A note's own address selects it: on arrival and whenever the fragment changes. */
function useAddressed(sheet: React.RefObject<HTMLElement | null>, select: (id: string | null) => void) {
  useEffect(() => {
    const read = () => {
      const id = /^#(?:counterpoint|passage)-([\w-]+)$/.exec(location.hash)?.[1];
      if (id && sheet.current?.querySelector(`[id="${noteId(id)}"]`)) select(id);
      // A soft change of page neither scrolls to a sentence nor makes it the target.
      const sentence = /^#(sentence-\d+)$/.exec(location.hash)?.[1];
      if (sentence) goTo(sentence);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [sheet, select]);
}

/** When another version comes in, what is being written looks for its words there; if they are gone, it says so and keeps the text. */
function useOtherVersion(
  sheet: React.RefObject<HTMLElement | null>,
  version: number,
  target: Target | null,
  compose: (target: Target | null) => void,
) {
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    if (!target || !('passage' in target) || !sheet.current) return;
    const { passage } = target;
    const found = passageNow(sheet.current, passage);
    compose(found ? { ...target, passage: found, lost: false } : { ...target, lost: true });
  }, [sheet, version, target, compose]);
}
