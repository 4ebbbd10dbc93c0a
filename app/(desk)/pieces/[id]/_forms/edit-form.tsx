'use client';

import { useWords } from '#words';
import { Overtaken } from '@/app/_ui/overtaken';
import { editCounterpointInput } from '@/lib/review/commands/edit-counterpoint';
import type { BlockGround } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { useRoom } from '../_parts/room-context';
import { CounterpointFields } from './counterpoint-fields';
import { type CounterpointValues, counterpointSays } from './counterpoint-values';
import { Discard } from './discard';
import styles from './form.module.css';
import type { NoteFormProps } from './note-form-props';
import { PieceForm } from './piece-form';
import { usePieceForm } from './use-piece-form';

/** Rewrites a counterpoint that is still private to its writer. */
export function EditForm({ note, onDone, level, ground }: NoteFormProps & { ground: BlockGround | null }) {
  const t = useWords();
  const { settings, say } = useRoom();
  const standing = JSON.stringify({ digest: note.digest, block: ground });
  const form = usePieceForm<CounterpointValues>(editCounterpointInput, {
    pieceId: settings.pieceId,
    kept: `edit-${note.id}`,
    scope: `edit-${note.id}-`,
    focus: 'text',
    values: { perspective: '', text: note.text, sources: note.sources, block: ground ?? '', before: standing },
    standing,
    method: 'PUT',
    path: `/counterpoints/${note.id}`,
    body: ({ text, sources, block, before }) => ({
      text,
      sources,
      block: block || null,
      before: JSON.parse(before || standing) as unknown,
    }),
    say: counterpointSays(t),
    onSent: () => {
      say(t(roomWords).note.done.edited);
      onDone();
    },
  });
  return (
    <PieceForm
      form={form}
      frame="margin"
      title={t(roomWords).compose.editTitle({ code: note.code })}
      level={level}
      onLeave={onDone}
      what={t(words).counterpoint.form.what}
      send={t(roomWords).compose.editSave}
      others={<Discard form={form} onLeave={onDone} />}
    >
      {form.isOvertaken && (
        <Overtaken title={t(roomWords).compose.otherWording} keep={t(roomWords).compose.useMine} onKeep={form.keepMine}>
          <blockquote className={styles.quote} dir="auto">
            {note.text}
          </blockquote>
        </Overtaken>
      )}
      <CounterpointFields form={form} />
    </PieceForm>
  );
}
