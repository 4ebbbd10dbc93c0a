'use client';

import type { ReactNode } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import { Trouble } from '../_forms/trouble';
import { useWrite } from '../_forms/use-write';
import { useSay } from '../_parts/work-page';

interface Props {
  pieceId: string;
  exact: { version: number; digest: string };
  sentences: number[];
  /** The version is noted as seen in the same act. */
  seen?: boolean;
  meaning?: string;
  children: ReactNode;
}

/** Says of changed sentences that they are still right: it is what signing again would say, and no more. */
export function ConfirmButton({ pieceId, exact, sentences, seen = false, meaning, children }: Props) {
  const t = useWords();
  const said = t(roomWords).changed;
  const writing = useWrite();
  const say = useSay();
  const { version } = exact;
  const confirm = async () => {
    if (!(await writing.write('POST', `/pieces/${pieceId}/confirmations`, { ...exact, sentences }))) return;
    const number = sentences.length;
    if (!seen) say(said.stillSaid({ number }));
    else if (await writing.write('POST', `/pieces/${pieceId}/looks`, { version })) say(said.stillAllSaid({ number, version }));
  };
  return (
    <div>
      <Trouble pieceId={pieceId} what={t(workWords).thisDecision} writing={writing} />
      <Button
        kind={seen ? 'primary' : 'secondary'}
        busy={writing.busy && t(words).actions.sending}
        meaning={meaning}
        onClick={() => void confirm()}
      >
        {children}
      </Button>
    </div>
  );
}
