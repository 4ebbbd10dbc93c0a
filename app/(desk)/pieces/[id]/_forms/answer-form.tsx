'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { Choice } from '@/app/_ui/choice';
import { Overtaken } from '@/app/_ui/overtaken';
import { TextArea } from '@/app/_ui/text-area';
import { answerCounterpointInput } from '@/lib/review/commands/answer-counterpoint';
import { type ResponseKind, responseKinds } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import type { Translate } from '@/lib/words/language';
import { useRoom } from '../_parts/room-context';
import styles from './form.module.css';
import type { NoteFormProps } from './note-form-props';
import { PieceForm } from './piece-form';
import { usePieceForm } from './use-piece-form';

const kinds = (t: Translate) =>
  responseKinds.map((kind) => ({
    value: kind,
    label: t(words).counterpoint.answerForm[kind],
    hint: t(words).counterpoint.answerForm[`${kind}Hint`],
  }));
interface Values {
  kind: ResponseKind | null;
  text: string;
  /** Digest of the answer that it replaces; '': there was none. */
  before: string;
}

/** The author's answer to one counterpoint. */
export function AnswerForm({ note, onDone, level }: NoteFormProps) {
  const t = useWords();
  const said = t(words).counterpoint.answerForm;
  const { settings, say } = useRoom();
  const { answer } = note;
  const standing = answer?.digest ?? '';
  const form = usePieceForm<Values>(answerCounterpointInput, {
    pieceId: settings.pieceId,
    kept: `answer-${note.id}`,
    scope: `answer-${note.id}-`,
    focus: 'kind',
    values: { kind: answer?.kind ?? null, text: answer?.text ?? '', before: standing },
    standing,
    method: 'POST',
    path: `/counterpoints/${note.id}/responses`,
    body: ({ before, ...typed }) => ({ ...typed, before: before || null }),
    say: { kind: t(roomWords).note.kindMissing, text: said.textMissing },
    onSent: () => {
      say(t(roomWords).note.done.answered);
      onDone();
    },
  });
  return (
    <PieceForm
      form={form}
      frame="margin"
      title={t(words).counterpoint.answer}
      level={level}
      onLeave={onDone}
      what={said.what}
      send={said.send}
      others={
        <Button kind="quiet" onClick={onDone}>
          {t(words).actions.close}
        </Button>
      }
    >
      {form.isOvertaken && answer && (
        <Overtaken title={t(roomWords).compose.otherWording} keep={t(roomWords).compose.useMine} onKeep={form.keepMine}>
          <blockquote className={styles.quote} dir="auto">
            {answer.text}
          </blockquote>
        </Overtaken>
      )}
      <Choice {...form.field('kind')} label={said.kind} options={kinds(t)} />
      <TextArea {...form.field('text')} label={said.text} rows={6} />
    </PieceForm>
  );
}
