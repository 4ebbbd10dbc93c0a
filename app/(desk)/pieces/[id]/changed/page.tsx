import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Empty } from '@/app/_ui/empty';
import { Link } from '@/app/_ui/link';
import { changed } from '@/db/prepare/changed';
import { changes as changesQuery } from '@/db/read/changes';
import { waitsOn } from '@/db/read/desk';
import { pendingSentences } from '@/db/read/pending';
import type { RoomView, WaitView } from '@/lib/review/views/piece';
import { words } from '@/lib/words';
import type { DateSetting } from '@/lib/words/dates';
import { roomWords } from '@/lib/words/room';
import { changedSinceSeen } from '../_room/changed-since-seen';
import { piecePath } from '../_room/piece-path';
import { seenVersion } from '../_room/seen-version';
import { Turn } from '../_room/turn';
import { ConfirmLines } from '../_work/confirm-lines';
import { linesToConfirm } from '../_work/lines-to-confirm';
import { mineToConfirm } from '../_work/mine-to-confirm';
import { readWork } from '../_work/read-work';
import { WorkPage } from '../_work/work-page';
import { Changes } from './changes';
import { SeenButton } from './seen-button';

export const metadata: Metadata = { title: words.piece.tabs.changed };
const said = roomWords.changed;

/** What changed since the viewer said that they had seen a version. Opening this page says nothing: a look is an act of its own. */
export default async function ChangedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { room, actor, dates, more } = await readWork(id, (reading, view) => {
    const looked = changedSinceSeen(view);
    return {
      changes: looked === null ? null : changesQuery(reading, id, looked),
      waits: waitsOn(reading, id),
      pending: pendingSentences(reading, id),
    };
  });
  const { version } = room;
  if (!room.textOpen || !version) notFound();
  const mine = mineToConfirm(room, actor, more.pending);
  const lines = linesToConfirm(room, actor);
  const changes = more.changes && (await changed(more.changes));
  return (
    <WorkPage wide>
      {changes ? (
        <Changes room={room} version={version} dates={dates} waits={more.waits} mine={mine} lines={lines} changes={changes} />
      ) : (
        <>
          <Nothing room={room} version={version.number} dates={dates} waits={more.waits} />
          <ConfirmLines pieceId={id} exact={{ version: version.number, digest: version.digest }} lines={lines} />
        </>
      )}
    </WorkPage>
  );
}

/** Nothing is new: since when, or that no look was ever noted; and what still waits for the viewer. */
function Nothing({ room, version, dates, waits }: { room: RoomView; version: number; dates: DateSetting; waits: WaitView[] }) {
  const { id } = room.piece;
  const looked = seenVersion(room);
  return (
    <>
      {waits.length > 0 && <Turn room={room} waits={waits} dates={dates} inText={false} />}
      <h1 className="hidden">{words.piece.tabs.changed}</h1>
      <Empty title={looked === null ? said.never : said.upToDate({ version: looked })}>
        {looked === null ? said.neverNext : said.upToDateNext}
      </Empty>
      <p>
        <Link href={piecePath(id, 'text')}>{looked === null ? said.readFirst : said.readAll}</Link>
      </p>
      {looked === null && <SeenButton pieceId={id} version={version} first />}
    </>
  );
}
