import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import { workWords } from '@/lib/words/en/work';
import { denialOf } from '../_parts/not-now';
import { piecePath } from '../_parts/piece-path';
import type { DecideRead } from './decide-read';
import { OpenReviewForm } from './open-review-form';
import { openingOf } from './opening';

/** A submitted piece: what it is about, what is at stake, and who must be heard. */
export function OpenReview(found: DecideRead) {
  const t = useWords();
  const said = t(workWords).decide;
  const { room, dates } = found;
  const denied = denialOf(t, room.can['open_review']);
  if (denied !== null) return <p>{denied}</p>;
  return (
    <>
      <p>
        <Link href={piecePath(room.piece.id, 'text')}>{said.read}</Link> {said.openSay}
      </p>
      <OpenReviewForm {...openingOf(t, found)} widen={false} timeZone={dates.timeZone} now={dates.now} />
    </>
  );
}
