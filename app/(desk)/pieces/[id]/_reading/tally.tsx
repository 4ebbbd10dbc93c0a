import type { ReactNode } from 'react';
import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { piecePath } from '../_parts/piece-path';
import styles from './room.module.css';
import type { RoomLayout, RoomRead } from './room-layout';

/** How much is said about the text, and what is not shown in it. */
export function Tally({ room, layout, children }: Pick<RoomRead, 'room'> & { layout: RoomLayout; children?: ReactNode }) {
  const t = useWords();
  const { piece, counterpoints, claims } = room;
  const opinions = layout.version.sentences.filter((sentence) => sentence.disposition === 'opinion').length;
  return (
    <div className={styles.tally} data-tally="">
      <p>
        <span>{t(words).room.counterpoints({ number: counterpoints.filter((counterpoint) => counterpoint.posted).length })}</span>
        <span>{t(words).room.claimsAndOpinions({ claims: claims.filter((claim) => claim.live).length, opinions })}</span>
        {layout.lost > 0 && <Link href={piecePath(piece.id, 'lost')}>{t(words).room.lost({ number: layout.lost })}</Link>}
        <Link href={piecePath(piece.id, 'preview')} target="_blank">
          {t(roomWords).preview}
        </Link>
      </p>
      {children}
      {layout.missing.length > 0 && <h2 className={styles.missingHead}>{t(words).counterpoint.missing}</h2>}
    </div>
  );
}
