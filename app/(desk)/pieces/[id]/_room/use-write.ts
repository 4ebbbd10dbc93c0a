'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { newIdempotencyKey, type Problem, send } from '@/app/_ui/client';

/** Codes that say: you judged another text than the one that counts now. */
const STALE = new Set(['stale_version', 'stale_digest', 'quote_mismatch']);

/** Codes that say: something else stands there by now. The page is read again, so that the form can show it beside what was typed. */
const OVERTAKEN = new Set(['stale_note', 'stale_form']);

/**
 * One act of writing: one idempotency key for all its tries, what went wrong, and the page read again when it went through. `attempt` counts failures, so
 * that the summary takes the focus each time.
 */
export function useWrite() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const tried = useRef<{ body: string; key: string } | null>(null);

  async function write<Data = { id: string }>(
    method: 'POST' | 'PUT' | 'PATCH',
    path: string,
    body: unknown,
  ): Promise<Data | null> {
    if (busy) return null;
    setBusy(true);
    const said = `${method} ${path} ${JSON.stringify(body)}`;
    // The same words again are the same act; other words are another.
    if (tried.current?.body !== said) tried.current = { body: said, key: newIdempotencyKey() };
    const sent = await send<Data>(method, path, body, { idempotencyKey: tried.current.key });
    setBusy(false);
    if (!sent.ok) {
      setProblem(sent.problem);
      setAttempt((count) => count + 1);
      if (OVERTAKEN.has(sent.problem.code)) router.refresh();
      return null;
    }
    tried.current = null;
    setProblem(null);
    router.refresh();
    return sent.data;
  }

  return {
    busy,
    problem,
    attempt,
    /** The text on the screen is not the current one. */
    stale: problem !== null && STALE.has(problem.code),
    write,
    /** A try that did not get past the form itself. */
    failed: () => setAttempt((count) => count + 1),
    reload: () => {
      setProblem(null);
      router.refresh();
    },
  };
}

export type Writing = ReturnType<typeof useWrite>;
