'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useWords } from '#words';
import { newIdempotencyKey, send } from '@/app/_ui/client';
import type { FormError } from '@/app/_ui/error-summary';
import { forgetViews } from '@/app/_ui/screen/view-store';
import { authoringWords } from '@/lib/words/en/authoring';
import type { DraftKeeper } from './draft-keeper';
import { submitErrors } from './submit-errors';

/** Hands the draft in, as it stands on the screen, and goes to the text; or says why not. `attempt` counts failures, so that the summary takes the focus each time. `isSaved`: all that was typed. */
export function useSubmit(pieceId: string, keeper: DraftKeeper, isSaved: boolean) {
  const t = useWords();
  const router = useRouter();
  const [failed, setFailed] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const key = useRef<{ body: string; key: string } | null>(null);
  const fail = (problems: FormError[]) => {
    setFailed(problems);
    setAttempt((count) => count + 1);
  };
  const [wasSaved, setWasSaved] = useState(isSaved);
  if (wasSaved !== isSaved) {
    setWasSaved(isSaved);
    // The words that were not saved are by now.
    if (isSaved) setFailed(failed.filter(({ message }) => message !== t(authoringWords).submit.notSaved));
  }
  const submit = async () => {
    const needed = submitErrors(t, keeper.get().text);
    if (needed.length > 0) return fail(needed);
    setBusy(true);
    setFailed([]);
    if (!(await keeper.settle())) {
      setBusy(false);
      return fail([{ field: null, message: t(authoringWords).submit.notSaved }]);
    }
    const body = { revision: keeper.get().revision };
    const written = JSON.stringify(body);
    if (key.current?.body !== written) key.current = { body: written, key: newIdempotencyKey() };
    const made = await send<{ number: number }>(t, 'POST', `/pieces/${pieceId}/versions`, body, {
      idempotencyKey: key.current.key,
    });
    setBusy(false);
    if (made.ok) {
      forgetViews();
      return router.push(`/pieces/${pieceId}/text?submitted=${made.data.number}`);
    }
    if (made.problem.code === 'stale_draft') await keeper.refresh();
    fail([{ field: null, message: made.problem.detail }]);
  };
  return { failed, attempt, busy, submit, forgive: () => setFailed([]) };
}
