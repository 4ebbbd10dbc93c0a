'use client';

import { useEffect, useRef } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { type StartValues, startValues } from './start-values';

/** What is pasted here is kept in this tab until it has become a piece. */
export function useKeptStart(personId: string, form: UseFormReturn<StartValues, unknown, StartValues>): () => void {
  const name = `counterpoint.new.${personId}`;
  const values = useWatch({ control: form.control });
  const restored = useRef(false);
  const { reset, getValues } = form;
  useEffect(() => {
    if (restored.current) return;
    restored.current = true;
    try {
      const kept = startValues.partial().safeParse(JSON.parse(sessionStorage.getItem(name) ?? 'null'));
      if (kept.success) reset({ ...getValues(), ...kept.data });
    } catch {
      // Nothing usable was kept.
    }
  }, [name, reset, getValues]);
  useEffect(() => {
    if (!restored.current) return;
    try {
      sessionStorage.setItem(name, JSON.stringify(values));
    } catch {
      // The words are still on the screen.
    }
  }, [name, values]);
  return () => {
    try {
      sessionStorage.removeItem(name);
    } catch {
      // Nothing was kept then.
    }
  };
}
