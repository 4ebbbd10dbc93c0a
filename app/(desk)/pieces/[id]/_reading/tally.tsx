import type { ReactNode } from 'react';
import { Link } from '@/app/_ui/link';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { piecePath } from '../_parts/piece-path';
import styles from './room.module.css';
import type { RoomLayout, RoomRead } from './room-layout';

/** How much is said about the text, and what is not shown in it. */
export function Tally({ room, layout, children }: Pick<RoomRead, 'room'> & { layout: RoomLayout; children?: ReactNode }) {
  const { piece, counterpoints, claims } = room;
  const opinions = layout.version.sentences.filter((sentence) => sentence.disposition === 'opinion').length;
  return (
    <div className={styles.tally} data-tally="">
      <p>
        <span>{words.room.counterpoints({ number: counterpoints.filter((counterpoint) => counterpoint.posted).length })}</span>
        <span>{words.room.claimsAndOpinions({ claims: claims.filter((claim) => claim.live).length, opinions })}</span>
        {layout.lost > 0 && <Link href={piecePath(piece.id, 'lost')}>{words.room.lost({ number: layout.lost })}</Link>}
        <Link href={piecePath(piece.id, 'preview')} target="_blank">
          {roomWords.preview}
        </Link>
      </p>
      {children}
      {layout.missing.length > 0 && <h2 className={styles.missingHead}>{words.counterpoint.missing}</h2>}
    </div>
  );
}
