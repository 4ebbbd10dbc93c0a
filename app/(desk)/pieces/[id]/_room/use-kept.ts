'use client';

import { useEffect, useRef, useState } from 'react';
import { type Control, type FieldValues, type UseFormReset, useWatch } from 'react-hook-form';
import { findWords, forgetWords, keepWords } from './kept-words';

interface Basis {
  /** What the server has, for a form that replaces it. */
  on: string;
  /** The words that came back were typed on this. */
  onRestore: (on: string) => void;
}

/**
 * Keeps what is typed on this device until the server has it, so that closing, going back and a network that fails lose nothing. `key` names the piece and
 * the form; each tab keeps its own words. Returns what forgets them.
 */
export function useKept<Values extends FieldValues>(
  key: string,
  control: Control<Values>,
  reset: UseFormReset<Values>,
  basis?: Basis,
): () => void {
  const values = useWatch({ control });
  const json = JSON.stringify(values);
  const now = useRef({ json, basis });
  /** What the form showed before anything was typed. */
  const shown = useRef(json);
  const sent = useRef<string | null>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    now.current = { json, basis };
  });

  useEffect(() => {
    let left = false;
    const untouched = () => !left && now.current.json === shown.current;
    const restore = async () => {
      const kept = await findWords(key, untouched);
      if (left) return;
      if (kept && JSON.stringify(kept.values) !== shown.current) {
        reset(kept.values as Values, { keepDefaultValues: true });
        now.current.basis?.onRestore(kept.on);
      }
      setReady(true);
    };
    restore().catch(() => setReady(true));
    return () => {
      left = true;
    };
  }, [key, reset]);

  const on = basis?.on ?? '';
  useEffect(() => {
    if (!ready) return;
    if (json === shown.current || json === sent.current) forgetWords(key);
    else keepWords(key, { values: JSON.parse(json), on });
  }, [key, ready, json, on]);

  return () => {
    sent.current = now.current.json;
    forgetWords(key);
  };
}
