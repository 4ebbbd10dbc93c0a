'use client';

import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { FormStatus } from '@/app/_ui/form-status';
import { words } from '@/lib/words';
import { roomWords } from '@/lib/words/room';
import { useWrite } from '../_room/use-write';

/** "I have seen version 3": the one way in which a look is noted. `first`: nothing on the page matters more. */
export function SeenButton({ pieceId, version, first }: { pieceId: string; version: number; first: boolean }) {
  const { write, busy, problem } = useWrite();
  const [done, setDone] = useState(false);
  const look = async () => {
    if (await write('POST', `/pieces/${pieceId}/looks`, { version })) setDone(true);
  };
  return (
    <div>
      <Button
        kind={first ? 'primary' : 'secondary'}
        busy={busy && words.actions.working}
        meaning={roomWords.changed.seenMeaning}
        onClick={() => void look()}
      >
        {roomWords.changed.seen({ version })}
      </Button>
      {problem && (
        <p className="late" role="alert">
          {problem.detail}
        </p>
      )}
      <FormStatus>{done && roomWords.changed.seenDone({ version })}</FormStatus>
    </div>
  );
}
