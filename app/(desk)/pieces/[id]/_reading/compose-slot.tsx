'use client';

import { late } from '@/app/_ui/late';
import { useRoom } from '../_parts/room-context';
import styles from './room.module.css';

const ClaimForm = late(() => import('../_forms/claim-form').then((file) => file.ClaimForm));
const CounterpointForm = late(() => import('../_forms/counterpoint-form').then((file) => file.CounterpointForm));

/** What is written about a passage stands behind its block (on a narrow page), level with its words (on a wide one). `block` null: about the whole piece. */
export function ComposeSlot({ block }: { block: number | null }) {
  const { target, compose } = useRoom();
  const close = () => compose(null);
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
        <ClaimForm key={`claim-${target.passage.sentences.join('-')}`} target={target} onDone={close} />
      ) : (
        <CounterpointForm key={target.on} target={target} onDone={close} />
      )}
    </aside>
  );
}
