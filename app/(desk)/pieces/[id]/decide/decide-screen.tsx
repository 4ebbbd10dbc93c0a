'use client';

import { useWords } from '#words';
import type { Given } from '@/app/_ui/screen/screen';
import type { RoomView } from '@/lib/review/views/piece';
import type { RoomScreen } from '@/lib/review/views/screen';
import { formatInstant } from '@/lib/words/dates';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import type { Translate } from '@/lib/words/language';
import { denialOf, NotNow } from '../_parts/not-now';
import { PieceScreen } from '../_parts/piece-screen';
import { WorkPage } from '../_parts/work-page';
import { CorrectionList } from './correction-list';
import { Corrections } from './corrections';
import type { DecideRead } from './decide-read';
import { MarkPublishable } from './mark-publishable';
import { OpenReview } from './open-review';
import { OtherDecisions } from './other-decisions';
import { Publish } from './publish';
import { ReasonedDecision } from './reasoned-decision';

/** What an editor can decide about a piece at this moment: one thing first, the others behind it. An author can withdraw. */
export const DecideScreen = () => {
  const t = useWords();
  return <PieceScreen<'decide'> kind={t(roomWords).decide} draw={draw} />;
};

function draw(view: RoomScreen<'decide'>, { frame, dates, t }: Given) {
  const found: DecideRead = { ...view, actor: frame.person, dates };
  const id = view.room.piece.id;
  const { room, actor } = found;
  const author = room.piece.authors.some((author) => author.you);
  if (author) {
    return (
      <WorkPage>
        <h1 className="title">{titleOf(t, found)}</h1>
        <p>{room.can['withdraw']?.allowed ? t(workWords).decide.author : t(workWords).decide.authorClosed}</p>
        <ReasonedDecision kind="withdraw" room={room} />
        {found.live && <CorrectionList {...found} live={found.live} />}
      </WorkPage>
    );
  }
  if (!actor.roles.includes('editor'))
    return (
      <NotNow pieceId={id} title={t(workWords).notHere}>
        {denialOf(t, room.can['decline'])}
      </NotNow>
    );
  const { piece } = room;
  const stage = stageOf(room);
  const none = stage in t(workWords).decide.none ? t(workWords).decide.none[stage as keyof typeof workWords.decide.none] : null;
  return (
    <WorkPage>
      <header>
        <p className="hint" dir="auto" lang={piece.language}>
          {piece.headline}
        </p>
        <h1 className="title">{titleOf(t, found)}</h1>
      </header>
      {none && <p>{none}</p>}
      {stage === 'submitted' && <OpenReview {...found} />}
      {(stage === 'in_review' || stage === 'changes_requested') && <MarkPublishable {...found} />}
      {(stage === 'publishable' || stage === 'scheduled') && <Publish {...found} />}
      {stage === 'live' && <Corrections {...found} />}
      <OtherDecisions {...found} />
    </WorkPage>
  );
}

type Stage = Exclude<keyof typeof workWords.decide.title, never>;

/** Where a piece is in its way: what readers see of it counts before where its review stands. */
function stageOf({ piece }: RoomView): Stage {
  const { status } = piece.publication;
  return status === 'none' ? piece.review : status;
}

function titleOf(t: Translate, { room, dates }: DecideRead): string {
  const stage = stageOf(room);
  const title = t(workWords).decide.title[stage];
  return typeof title === 'string' ? title : title({ when: formatInstant(room.piece.publication.at ?? dates.now, dates) });
}
