'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { send } from '@/app/_ui/client';
import { adminWords } from '@/lib/words/en/admin';

/** Asks for one letter at a time to be sent, and says what came of it. */
export function useSending() {
  const t = useWords();
  const router = useRouter();
  const [going, setGoing] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [wrong, setWrong] = useState<{ message: string; attempt: number } | null>(null);

  const post = async (path: string, done: string) => {
    setGoing(path);
    setSaid(null);
    const sent = await send(t, 'POST', path);
    setGoing(null);
    if (sent.ok) {
      setWrong(null);
      setSaid(done);
    } else if (sent.problem.status === 404) {
      setWrong(null);
      setSaid(t(adminWords).mail.gone);
    } else setWrong((before) => ({ message: sent.problem.detail, attempt: (before?.attempt ?? 0) + 1 }));
    router.refresh();
    // What became of it is known a little later.
    for (const seconds of [3, 10]) setTimeout(() => router.refresh(), seconds * 1_000);
  };
  return { post, going, said, wrong };
}
