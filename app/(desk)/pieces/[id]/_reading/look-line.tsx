'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { useWrite } from '../_forms/use-write';
import { useRoom } from '../_parts/room-context';
import styles from './room.module.css';

/** At the end of the text, for whoever has not said yet that they have seen this version: from then on the piece opens on what changed. */
export function LookLine() {
  const t = useWords();
  const { settings, say } = useRoom();
  const { pieceId, version } = settings;
  const { write, busy, problem } = useWrite();
  const look = async () => {
    if (await write('POST', `/pieces/${pieceId}/looks`, { version })) say(t(roomWords).changed.seenDone({ version }));
  };
  return (
    <div className={styles.look}>
      {problem && (
        <p className="late" role="alert">
          {problem.detail}
        </p>
      )}
      <Button busy={busy && t(words).actions.working} meaning={t(roomWords).changed.lookMeaning} onClick={() => void look()}>
        {t(roomWords).changed.seen}
      </Button>
    </div>
  );
}
