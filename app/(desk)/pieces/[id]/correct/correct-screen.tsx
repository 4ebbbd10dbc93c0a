'use client';

import { useSearchParams } from 'next/navigation';
import { useWords } from '#words';
import type { Given } from '@/app/_ui/screen/screen';
import type { RoomScreen } from '@/lib/review/views/screen';
import { correctWords } from '@/lib/words/en/correct';
import { denialOf, NotNow } from '../_parts/not-now';
import { PieceScreen } from '../_parts/piece-screen';
import { WorkPage } from '../_parts/work-page';
import { CorrectText } from './correct-text';

/** An editor changes the live text in place, sees the whole difference, and writes the notice beside it. */
export const CorrectScreen = () => {
  const t = useWords();
  return <PieceScreen<'correct'> kind={t(correctWords).title} draw={draw} />;
};

const draw = (view: RoomScreen<'correct'>, given: Given) => <Correct {...view} {...given} />;

function Correct({ room, live, frame }: RoomScreen<'correct'> & Given) {
  const t = useWords();
  const search = useSearchParams();
  const { id } = room.piece;
  const denied = denialOf(t, room.can['correct']);
  if (!live || denied)
    return (
      <NotNow pieceId={id} title={t(correctWords).title}>
        {denied ?? t(correctWords).notLive}
      </NotNow>
    );
  const proposal = live.proposals.find(({ version }) => String(version) === search.get('proposal'));
  const answered = live.alarms.filter((name) => name === search.get('alarm'));
  return (
    <WorkPage wide>
      <header>
        <p className="hint" dir="auto" lang={room.piece.language}>
          {room.piece.headline}
        </p>
        <h1 className="title">{t(correctWords).title}</h1>
        <p className="hint">{proposal ? t(correctWords).fromProposal({ version: proposal.version }) : t(correctWords).say}</p>
      </header>
      <CorrectText
        key={`${live.digest} ${proposal?.version ?? ''}`}
        pieceId={id}
        personId={frame.person.id}
        live={live}
        proposal={proposal ?? null}
        answers={answered}
      />
    </WorkPage>
  );
}
