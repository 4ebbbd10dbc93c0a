import { Link } from '@/app/_ui/link';
import type { RoomView } from '@/lib/review/views/piece';
import { words } from '@/lib/words';
import type { DateSetting } from '@/lib/words/dates';
import { workWords } from '@/lib/words/work';
import { Request } from './request';

/** On every page of a piece, for somebody who may not read its text: the request that they can answer, or what became of it. */
export function TextClosed({ room, dates }: { room: RoomView; dates: DateSetting }) {
  const request = room.assignments.find((one) => one.mine && (one.status === 'invited' || one.status === 'lapsed'));
  if (request) return <Request room={room} request={request} dates={dates} />;
  return (
    <>
      <h1 className="title">{workWords.request.gone}</h1>
      <p>{workWords.request.goneSay}</p>
      <p>
        <Link href="/desk">{words.errors.toDesk}</Link>
      </p>
    </>
  );
}
