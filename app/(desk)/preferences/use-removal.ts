'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useWords } from '#words';
import { send } from '@/app/_ui/client';

/** Takes something of one's own away, one at a time, and says what came of it. */
export function useRemoval() {
  const t = useWords();
  const router = useRouter();
  const [going, setGoing] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [wrong, setWrong] = useState<{ message: string; attempt: number } | null>(null);

  const remove = async (path: string, done: string) => {
    setGoing(path);
    setSaid(null);
    const sent = await send(t, 'DELETE', path);
    setGoing(null);
    // What is gone already is gone: the list is read anew either way.
    if (sent.ok || sent.problem.status === 404) {
      setWrong(null);
      setSaid(done);
      router.refresh();
    } else setWrong((before) => ({ message: sent.problem.detail, attempt: (before?.attempt ?? 0) + 1 }));
  };
  return { remove, going, said, wrong };
}
