'use client';

import { useWords } from '#words';
import { addCounterpointInput } from '@/lib/review/commands/add-counterpoint';
import type { BlockGround } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { useRoom } from '../_parts/room-context';
import type { NotePermissions } from '../_reading/note-permissions';
import { CounterpointFields } from './counterpoint-fields';
import { type CounterpointValues, counterpointSays } from './counterpoint-values';
import { Discard } from './discard';
import styles from './form.module.css';
import type { NoteFormProps } from './note-form-props';
import { PieceForm } from './piece-form';
import { usePieceForm } from './use-piece-form';
import { useWrite } from './use-write';

interface Props extends NoteFormProps {
  ground: BlockGround | null;
  again: NonNullable<NotePermissions['rewrite']>;
}

/** What was filed stays as it was filed: its writer writes it anew on the words as they are now, and it is withdrawn. In this order, so that nothing is lost between the two. */
export function RewriteForm({ note, onDone, level, ground, again }: Props) {
  const t = useWords();
  const { settings, say } = useRoom();
  const { pieceId, version, digest } = settings;
  const { perspective, anchor } = again;
  const withdrawing = useWrite();
  const form = usePieceForm<CounterpointValues>(addCounterpointInput, {
    pieceId,
    kept: `rewrite-${note.id}`,
    scope: `rewrite-${note.id}-`,
    focus: 'text',
    values: { perspective, text: note.text, sources: note.sources, block: ground ?? '', before: '' },
    method: 'POST',
    path: `/pieces/${pieceId}/counterpoints`,
    body: ({ text, sources, block }) => ({
      version,
      digest,
      kind: 'passage',
      perspective,
      anchor,
      text,
      sources,
      ...(block ? { block } : {}),
    }),
    say: counterpointSays(t),
    onSent: async () => {
      const reason = t(roomWords).compose.rewritten({ version });
      const gone = await withdrawing.write('POST', `/counterpoints/${note.id}/resolution`, { outcome: 'withdrawn', reason });
      say(gone ? t(roomWords).compose.rewriteDone({ code: note.code }) : t(roomWords).compose.rewriteHalf({ code: note.code }));
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
      send={t(roomWords).compose.rewriteSave({ code: note.code })}
      button={{ meaning: t(roomWords).compose.rewriteMeaning({ code: note.code }) }}
      others={<Discard form={form} onLeave={onDone} />}
    >
      <blockquote className={styles.quote} dir="auto">
        {anchor.exact}
      </blockquote>
      <CounterpointFields form={form} />
    </PieceForm>
  );
}
