'use client';

import { useWords } from '#words';
import { late } from '@/app/_ui/late';
import { Link } from '@/app/_ui/link';
import type { RoomView } from '@/lib/review/views/piece';
import type { DateSetting } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/en/request';
import { words } from '@/lib/words/en/shared';
import { WorkPage } from './work-page';

/** Comes with its form. */
const Request = late(() => import('../_forms/request').then((file) => file.Request));

/** Every page of a piece for somebody who may not read its text: the request that they can answer, or what became of it. */
export function TextClosed({ room, dates }: { room: RoomView; dates: DateSetting }) {
  const t = useWords();
  const request = room.assignments.find(
    (assignment) => assignment.mine && (assignment.status === 'invited' || assignment.status === 'lapsed'),
  );
  return (
    <WorkPage>
      <h1 className="title">{request ? t(requestWords).title : t(requestWords).gone}</h1>
      {request ? (
        <Request room={room} request={request} dates={dates} />
      ) : (
        <>
          <p>{t(requestWords).goneSay}</p>
          <p>
            <Link href="/desk">{t(words).errors.toDesk}</Link>
          </p>
        </>
      )}
    </WorkPage>
  );
}
