'use client';

import { useEffect, useRef, useState } from 'react';
import { type Control, type FieldValues, type UseFormReset, useWatch } from 'react-hook-form';
import { findWords, forgetWords, keepWords } from './kept-words';

/**
 * Keeps what is typed on this device until the server has it, so that closing, going back and a network that fails lose nothing. `key` names the piece and
 * the form; each tab keeps its own words. Returns what forgets them.
 */
export function useKept<Values extends FieldValues>(
  key: string,
  control: Control<Values>,
  reset: UseFormReset<Values>,
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

  useEffect(() => {
    let left = false;
    const untouched = () => !left && now.current === shown.current;
    const restore = async () => {
      const kept = await findWords(key, untouched);
      if (left) return;
      if (kept && JSON.stringify(kept.values) !== shown.current) {
        // What an older form kept may lack a field.
        reset({ ...(JSON.parse(shown.current) as Values), ...(kept.values as Values) }, { keepDefaultValues: true });
      }
      setReady(true);
    };
    restore().catch(() => setReady(true));
    return () => {
      left = true;
    };
  }, [key, reset]);

  useEffect(() => {
    if (!ready) return;
    if (json === shown.current || json === sent.current) forgetWords(key);
    else keepWords(key, JSON.parse(json));
  }, [key, ready, json]);

  return () => {
    sent.current = now.current;
    forgetWords(key);
  };
}
