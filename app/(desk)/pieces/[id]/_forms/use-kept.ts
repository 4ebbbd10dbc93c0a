'use client';

import { useEffect, useRef, useState } from 'react';
import { type Control, type FieldValues, type UseFormReset, useWatch } from 'react-hook-form';
import type { Passage } from '../_parts/passage';
import { findWords, forgetWords, keepWords, openForm } from './kept-words';

/**
 * Keeps what is typed on this device until the server has it, so that closing, going back and a network that fails lose nothing. `key` names the piece and
 * the form (null: nothing is kept); each tab keeps its own words. `on`: the passage that they are about, where the key does not name it. Returns what forgets
 * them.
 */
export function useKept<Values extends FieldValues>(
  key: string | null,
  control: Control<Values>,
  reset: UseFormReset<Values>,
  on?: Passage,
): () => void {
  const values = useWatch({ control });
  const json = JSON.stringify(values);
  const now = useRef(json);
  /** What the form showed before anything was typed. */
  const shown = useRef(json);
  const sent = useRef<string | null>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    now.current = json;
  });

  useEffect(() => (key === null ? undefined : openForm(key)), [key]);
  useEffect(() => {
    if (key === null) return;
    let left = false;
    const untouched = () => !left && now.current === shown.current;
    const restore = async () => {
      const kept = await findWords(key, untouched);
      if (left) return;
      if (kept && JSON.stringify(kept.values) !== shown.current) {
        // An older release may have kept fewer fields. Missing `before`: the text that was on screen is unknown.
        const start = JSON.parse(shown.current) as Values;
        const unknown = 'before' in start ? { before: '' } : {};
        reset({ ...start, ...unknown, ...(kept.values as Values) }, { keepDefaultValues: true });
      }
      setReady(true);
    };
    restore().catch(() => setReady(true));
    return () => {
      left = true;
    };
  }, [key, reset]);

  useEffect(() => {
    if (!ready || key === null) return;
    if (json === shown.current || json === sent.current) forgetWords(key);
    else keepWords(key, JSON.parse(json), on);
  }, [key, ready, json, on]);

  return () => {
    if (key === null) return;
    sent.current = now.current;
    forgetWords(key);
  };
}
