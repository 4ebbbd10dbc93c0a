import { Link } from '@/app/_ui/link';
import { workWords } from '@/lib/words/work';
import { piecePath } from '../_room/piece-path';
import { denialOf } from '../_work/not-now';
import { OpenReviewForm } from './open-review-form';
import { openingOf } from './opening';
import type { DecideRead } from './page';

const said = workWords.decide;

/** A submitted piece: what it is about, what is at stake, and who must be heard. */
export function OpenReview({ room, dates, more }: DecideRead) {
  const denied = denialOf(room.can['open_review']);
  if (denied !== null) return <p>{denied}</p>;
  return (
    <>
      <p>
        <Link href={piecePath(room.piece.id, 'text')}>{said.read}</Link> {said.openSay}
      </p>
      <OpenReviewForm {...openingOf({ room, more })} widen={false} timeZone={dates.timeZone} now={dates.now} />
    </>
  );
}
