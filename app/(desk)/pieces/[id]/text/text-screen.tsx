'use client';

import { useSearchParams } from 'next/navigation';
import { useWords } from '#words';
import { FormStatus } from '@/app/_ui/form-status';
import type { DrawnAhead } from '@/app/_ui/screen/drawn-ahead';
import { Part } from '@/app/_ui/screen/part';
import type { Given } from '@/app/_ui/screen/screen';
import type { RoomScreen } from '@/lib/review/views/screen';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { PieceScreen } from '../_parts/piece-screen';
import { NextAct } from '../_reading/next-act';
import styles from '../_reading/room.module.css';
import { RoomGate } from '../_reading/room-gate';
import { roomLayout } from '../_reading/room-layout';
import { RoomText } from '../_reading/room-text';
import { Unwritten } from '../_reading/unwritten';
import { TextAhead } from './text-ahead';

/** The room with the whole text: in the middle the text, facts and counterpoints level with it, and what must be so before it runs. */
export const TextScreen = () => {
  const t = useWords();
  return <PieceScreen<'text'> kind={t(words).piece.tabs.text} draw={draw} ahead={ahead} />;
};

const ahead = (drawn: DrawnAhead | null) => <TextAhead drawn={drawn} />;

function draw({ room, waits, pending }: RoomScreen<'text'>, { frame, dates, t }: Given) {
  const found = { room, waits, dates, roles: frame.person.roles };
  const layout = roomLayout(t, found);
  if (!layout) return <Unwritten {...found} />;
  return (
    <main className={styles.page} id="main">
      <div className={styles.room}>
        <div className={styles.turn}>
          <Submitted version={room.piece.version} />
          <Part>
            <NextAct {...found} />
          </Part>
        </div>
        <Part>
          <RoomText {...found} layout={layout} judged={pending.length} />
        </Part>
        <div className={styles.aside}>
          <Part>
            <RoomGate {...found} />
          </Part>
        </div>
      </div>
    </main>
  );
}

/** For whoever has just handed in this version. */
function Submitted({ version }: { version: number }) {
  const t = useWords();
  const submitted = Number(useSearchParams().get('submitted'));
  return <FormStatus>{submitted === version ? t(roomWords).submitted({ number: submitted }) : null}</FormStatus>;
}
