'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { NoteCard } from '@/app/_ui/note-card';
import type { NoteView } from '@/app/_ui/note-view';
import type { BlockGround } from '@/lib/review/vocabulary';
import { RoomContext, type RoomSettings, type RoomState } from '../_parts/room-context';
import styles from './beside-note.module.css';
import { NoteActions } from './note-actions';
import type { NotePermissions } from './note-permissions';

interface Props {
  note: NoteView;
  acts: NotePermissions;
  ground: BlockGround | null;
  settings: RoomSettings;
  cause?: ReactNode;
  /** In place of what the room offers. */
  actions?: ReactNode;
  level?: 2 | 3;
}

/** A counterpoint on a page of its own, with the same acts as in the room. */
export function BesideNote({ note, acts, ground, settings, cause, actions, level = 2 }: Props) {
  const [outcome, say] = useState('');
  const state = useMemo<RoomState>(
    () => ({ settings, selected: null, select: nothing, target: null, compose: nothing, say }),
    [settings],
  );
  return (
    <RoomContext value={state}>
      <NoteCard
        note={note}
        dates={settings.dates}
        cause={cause}
        level={level}
        actions={actions ?? <NoteActions note={note} acts={acts} ground={ground} inText={false} />}
      />
      <output className={styles.outcome}>{outcome}</output>
    </RoomContext>
  );
}

const nothing = () => undefined;
