'use client';

import { useEffect, useRef } from 'react';
import { type Control, type FieldValues, type UseFormReset, useWatch } from 'react-hook-form';

/**
 * Keeps what is typed on this device until the server has it, so that closing, going back and a network that fails lose nothing. `key` names the piece and
 * the form. Returns what forgets it.
 */
export function useKept<Values extends FieldValues>(
  key: string,
  control: Control<Values>,
  reset: UseFormReset<Values>,
): () => void {
  const name = `counterpoint.kept.${key}`;
  const values = useWatch({ control });
  const untouched = useRef(JSON.stringify(values));
  const restored = useRef(false);
  const forgotten = useRef(false);

  useEffect(() => {
    if (restored.current) return;
    restored.current = true;
    const kept = readKept<Values>(name);
    // What was kept by an older form may lack a field.
    if (kept) reset({ ...(JSON.parse(untouched.current) as Values), ...kept }, { keepDefaultValues: true });
  }, [name, reset]);

  useEffect(() => {
    if (!restored.current || forgotten.current) return;
    const words = JSON.stringify(values);
    try {
      // A form that nobody typed in keeps nothing: it would come back as it was, over what stands by then.
      if (words === untouched.current) localStorage.removeItem(name);
      else localStorage.setItem(name, words);
    } catch {
      // A full or closed store: the words are still on the screen.
    }
  }, [name, values]);

  return () => {
    forgotten.current = true;
    try {
      localStorage.removeItem(name);
    } catch {
      // Nothing was kept then.
    }
  };
}

function readKept<Values>(name: string): Values | null {
  try {
    const kept = localStorage.getItem(name);
    return kept === null ? null : (JSON.parse(kept) as Values);
  } catch {
    return null;
  }
}
