import { useWords } from '#words';
import { ButtonLink } from '@/app/_ui/button-link';
import { correctWords } from '@/lib/words/en/correct';
import { workWords } from '@/lib/words/en/work';
import { denialOf } from '../_parts/not-now';
import { piecePath } from '../_parts/piece-path';
import { Alarms } from './alarms';
import { CorrectionList } from './correction-list';
import type { DecideRead } from './decide-read';
import { PendingCorrection } from './pending-correction';
import { Proposals } from './proposals';
import { PublishedNotes } from './published-notes';

/** A published piece: what was said against it, what waits beside it, what was corrected, and the way to a new correction. */
export function Corrections(found: DecideRead) {
  const t = useWords();
  const { room } = found;
  const { piece } = room;
  if (!found.live) return null;
  const denied = denialOf(t, room.can['correct']);
  return (
    <>
      {piece.publication.slug && (
        <p>
          <a href={`/read/${piece.publication.slug}`}>{t(workWords).decide.readers}</a>
        </p>
      )}
      <Alarms {...found} live={found.live} />
      <PendingCorrection {...found} live={found.live} />
      <Proposals {...found} live={found.live} />
      <CorrectionList {...found} live={found.live} />
      <PublishedNotes {...found} live={found.live} />
      {denied ? (
        <p className="hint">{denied}</p>
      ) : (
        <p>
          <ButtonLink href={piecePath(piece.id, 'correct')}>{t(correctWords).open}</ButtonLink>
        </p>
      )}
    </>
  );
}
