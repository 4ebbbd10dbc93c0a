'use client';

import { useRef } from 'react';
import { newIdempotencyKey } from './client';

/** The idempotency key of a form's act: the same words again are the same act; other words are another. */
export function useActKey(): (body: unknown) => string {
  const act = useRef<{ said: string; key: string } | null>(null);
  return (body) => {
    const said = JSON.stringify(body);
    if (act.current?.said !== said) act.current = { said, key: newIdempotencyKey() };
    return act.current.key;
  };
}
