'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { useWrite } from '../_forms/use-write';
import { useSay } from '../_parts/work-page';

/** "I have seen version 3": the one way in which a look is noted. `first`: nothing on the page matters more. */
export function SeenButton({ pieceId, version, first }: { pieceId: string; version: number; first: boolean }) {
  const t = useWords();
  const { write, busy, problem } = useWrite();
  const say = useSay();
  const look = async () => {
    if (await write('POST', `/pieces/${pieceId}/looks`, { version })) say(t(roomWords).changed.seenDone({ version }));
  };
  return (
    <div>
      <Button
        kind={first ? 'primary' : 'secondary'}
        busy={busy && t(words).actions.working}
        meaning={t(roomWords).changed.seenMeaning}
        onClick={() => void look()}
      >
        {t(roomWords).changed.seen}
      </Button>
      {problem && (
        <p className="late" role="alert">
          {problem.detail}
        </p>
      )}
    </div>
  );
}
