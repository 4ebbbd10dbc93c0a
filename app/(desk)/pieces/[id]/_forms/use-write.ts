'use client';

import { useRef, useState } from 'react';
import { useWords } from '#words';
import { newIdempotencyKey, type Problem, send } from '@/app/_ui/client';
import { useScreen } from '@/app/_ui/screen/screen-context';
import { forgetViews } from '@/app/_ui/screen/view-store';

/** Codes that say: you judged another text than the one that counts now. */
const STALE = new Set(['stale_version', 'stale_digest', 'quote_mismatch']);

/** Codes that say: something else stands there by now. The page is read again, so that the form can show it beside what was typed. */
const OVERTAKEN = new Set(['stale_note', 'stale_form']);

/**
 * One act of writing: one idempotency key for all its tries, what went wrong, and the page read again when it went through. `attempt` counts failures, so
 * that the summary takes the focus each time.
 */
export function useWrite() {
  const t = useWords();
  const { refresh } = useScreen();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const tried = useRef<{ body: string; key: string } | null>(null);

  async function write<Data = { id: string }>(
    method: 'POST' | 'PUT' | 'PATCH',
    path: string,
    body: unknown,
    { leaves = false }: { /** The page is left when it went through: it need not show what came of it. */ leaves?: boolean } = {},
  ): Promise<Data | null> {
    if (busy) return null;
    setBusy(true);
    const said = `${method} ${path} ${JSON.stringify(body)}`;
    // The same words again are the same act; other words are another.
    if (tried.current?.body !== said) tried.current = { body: said, key: newIdempotencyKey() };
    const sent = await send<Data>(t, method, path, body, { idempotencyKey: tried.current.key });
    if (!sent.ok) {
      // Also where the session has ended: asking again opens the form to sign in.
      if (OVERTAKEN.has(sent.problem.code) || sent.problem.status === 401) await refresh();
      setBusy(false);
      setProblem(sent.problem);
      setAttempt((count) => count + 1);
      return null;
    }
    tried.current = null;
    // Busy until the page shows what came of it.
    if (leaves) forgetViews();
    else await refresh();
    setBusy(false);
    setProblem(null);
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
    /** What kept it from going through is settled. */
    forgive: () => setProblem(null),
    reload: () => {
      setProblem(null);
      void refresh();
    },
  };
}

export type Writing = ReturnType<typeof useWrite>;
