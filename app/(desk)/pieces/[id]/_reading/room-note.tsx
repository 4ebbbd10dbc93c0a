'use client';

import type { ReactNode } from 'react';
import { NoteCard } from '@/app/_ui/note-card';
import type { NoteView } from '@/app/_ui/note-view';
import type { BlockGround } from '@/lib/review/vocabulary';
import { useRoom } from '../_parts/room-context';
import { NoteActions } from './note-actions';
import type { NotePermissions } from './note-permissions';

interface Props {
  note: NoteView;
  acts: NotePermissions;
  ground: BlockGround | null;
  cause: ReactNode;
  inText: boolean;
}

/** A counterpoint beside its passage, with what this viewer may do about it. */
export function RoomNote({ note, acts, ground, cause, inText }: Props) {
  const { settings, selected } = useRoom();
  return (
    <NoteCard
      note={note}
      dates={settings.dates}
      selected={selected === note.id}
      cause={cause}
      actions={<NoteActions note={note} acts={acts} ground={ground} inText={inText} />}
    />
  );
}
