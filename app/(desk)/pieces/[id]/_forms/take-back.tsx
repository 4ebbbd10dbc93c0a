'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { useWrite } from './use-write';

/** A reviewer who was taken off a review takes back a block that was filed for them. */
export function TakeBack({ counterpointId }: { counterpointId: string }) {
  const t = useWords();
  const { write, busy, problem } = useWrite();
  const takeBack = () => void write('POST', `/counterpoints/${counterpointId}/resolution`, { outcome: 'withdrawn' });
  return (
    <>
      {problem && <p role="alert">{problem.detail}</p>}
      <Button busy={busy && t(words).actions.sending} onClick={takeBack}>
        {t(roomWords).ended.takeBack}
      </Button>
    </>
  );
}
