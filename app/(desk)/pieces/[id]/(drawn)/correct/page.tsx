import type { Metadata } from 'next';
import { live } from '@/db/read/live';
import type { Reading } from '@/db/read/read';
import type { RoomView } from '@/lib/review/views/piece';
import { correctWords } from '@/lib/words/correct';
import { denialOf, NotNow } from '../../_work/not-now';
import { readWork } from '../../_work/read-work';
import { WorkPage } from '../../_work/work-page';
import { CorrectText } from './correct-text';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ proposal?: string; alarm?: string }>;
}
export const metadata: Metadata = { title: correctWords.title };

const liveOf = (reading: Reading, { piece }: RoomView) => live(reading, piece.id);

/** An editor changes the live text in place, sees the whole difference, and writes the notice beside it. */
export default async function CorrectPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { proposal: asked, alarm } = await searchParams;
  const { room, actor, more: found } = await readWork(id, liveOf);
  const denied = denialOf(room.can['correct']);
  if (!found || denied)
    return (
      <NotNow pieceId={id} title={correctWords.title}>
        {denied ?? correctWords.notLive}
      </NotNow>
    );
  const proposal = found.proposals.find(({ version }) => String(version) === asked);
  // Whoever said it does not answer it.
  const answered = found.alarms.find(({ key, mine }) => key === alarm && !mine);
  return (
    <WorkPage wide>
      <header>
        <p className="hint" dir="auto" lang={room.piece.language}>
          {room.piece.headline}
        </p>
        <h1 className="title">{correctWords.title}</h1>
        <p className="hint">{proposal ? correctWords.fromProposal({ version: proposal.version }) : correctWords.say}</p>
      </header>
      <CorrectText
        key={`${found.digest} ${proposal?.version ?? ''}`}
        pieceId={id}
        personId={actor.personId}
        live={found}
        proposal={proposal ? { version: proposal.version, content: proposal.content } : null}
        answers={answered ? [answered.key] : []}
      />
    </WorkPage>
  );
}
