'use client';

import { useWords } from '#words';
import { Empty } from '@/app/_ui/empty';
import { Link } from '@/app/_ui/link';
import type { Given } from '@/app/_ui/screen/screen';
import { seenVersion } from '@/lib/review/seen-version';
import type { RoomView, WaitView } from '@/lib/review/views/piece';
import type { RoomScreen } from '@/lib/review/views/screen';
import type { DateSetting } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { ConfirmLines } from '../_forms/confirm-lines';
import { linesToConfirm } from '../_parts/lines-to-confirm';
import { mineToConfirm } from '../_parts/mine-to-confirm';
import { piecePath } from '../_parts/piece-path';
import { PieceScreen } from '../_parts/piece-screen';
import { WorkPage } from '../_parts/work-page';
import { NextAct } from '../_reading/next-act';
import { Unwritten } from '../_reading/unwritten';
import { Changes } from './changes';
import { SeenButton } from './seen-button';

/** What changed since the viewer said that they had seen a version. Opening this page says nothing: a look is an act of its own. */
export const ChangedScreen = () => {
  const t = useWords();
  return <PieceScreen<'changed'> kind={t(words).piece.tabs.changed} draw={draw} />;
};

function draw({ room, waits, pending, changes }: RoomScreen<'changed'>, { frame, dates }: Given) {
  const { version } = room;
  if (!version) return <Unwritten room={room} waits={waits} dates={dates} roles={frame.person.roles} />;
  const mine = mineToConfirm(room, frame.person, pending);
  const lines = linesToConfirm(room, frame.person);
  return (
    <WorkPage wide>
      {changes ? (
        <Changes room={room} version={version} dates={dates} waits={waits} mine={mine} lines={lines} changes={changes} />
      ) : (
        <>
          <Nothing room={room} version={version.number} dates={dates} waits={waits} />
          <ConfirmLines pieceId={room.piece.id} exact={{ version: version.number, digest: version.digest }} lines={lines} />
        </>
      )}
    </WorkPage>
  );
}

/** Nothing is new: since when, or that no look was ever noted; and what still waits for the viewer. */
function Nothing({ room, version, dates, waits }: { room: RoomView; version: number; dates: DateSetting; waits: WaitView[] }) {
  const t = useWords();
  const said = t(roomWords).changed;
  const { id } = room.piece;
  const looked = seenVersion(room);
  return (
    <>
      {waits.length > 0 && <NextAct room={room} waits={waits} dates={dates} inText={false} />}
      <h1 className="hidden">{t(words).piece.tabs.changed}</h1>
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
