'use client';

import { ClaimForm } from './claim-form';
import { CounterpointForm } from './counterpoint-form';
import styles from './room.module.css';
import { useRoom } from './room-context';

/** What is written about a passage stands behind its block (on a narrow page), level with its words (on a wide one). `block` null: about the whole piece. */
export function ComposeSlot({ block }: { block: number | null }) {
  const { target } = useRoom();
  if (!target) return null;
  const passage = target.form === 'counterpoint' && target.on === 'missing' ? null : target.passage;
  // What lost its words while somebody wrote on it waits at the top, where it is seen.
  const lost = target.form === 'claim' || target.on === 'passage' ? target.lost : false;
  const at = passage && !lost ? passage.block : null;
  if (at !== block) return null;
  return (
    <aside
      className={styles.compose}
      data-compose=""
      data-from={lost ? undefined : passage?.start}
      data-to={lost ? undefined : passage?.end}
    >
      {target.form === 'claim' ? (
        <ClaimForm key={`claim-${target.passage.sentences.join('-')}`} target={target} />
      ) : (
        <CounterpointForm key={target.on} target={target} />
      )}
    </aside>
  );
}
