'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { Select } from '@/app/_ui/select';
import { addCounterpointInput } from '@/lib/review/commands/add-counterpoint';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { type Target, useRoom } from '../_parts/room-context';
import { CounterpointFields } from './counterpoint-fields';
import { type CounterpointValues, counterpointSays } from './counterpoint-values';
import { Discard } from './discard';
import styles from './form.module.css';
import { PieceForm } from './piece-form';
import { usePieceForm } from './use-piece-form';

/** A new counterpoint, on a passage or on what the whole piece leaves out. It stays private until its writer finishes their review. */
export function CounterpointForm({ target, onDone }: { target: Extract<Target, { form: 'counterpoint' }>; onDone: () => void }) {
  const t = useWords();
  const { settings, select, say } = useRoom();
  const { pieceId, version, digest, perspectives } = settings;
  const [only] = perspectives;
  const passage = target.on === 'passage' ? target.passage : null;
  const form = usePieceForm<CounterpointValues>(addCounterpointInput, {
    pieceId,
    kept: `counterpoint-${target.on}`,
    about: passage ?? undefined,
    scope: 'compose-',
    focus: 'text',
    values: { perspective: only?.slug ?? '', text: '', sources: [], block: '', before: '' },
    method: 'POST',
    path: `/pieces/${pieceId}/counterpoints`,
    body: ({ perspective, text, sources, block }) => ({
      version,
      digest,
      perspective: perspective || only?.slug,
      text,
      sources,
      ...(block ? { block } : {}),
      ...(passage
        ? { kind: 'passage', anchor: { start: passage.start, end: passage.end, exact: passage.exact } }
        : { kind: 'missing' }),
    }),
    say: counterpointSays(t),
    onSent: (made) => {
      onDone();
      select(made.id);
      say(t(roomWords).compose.kept({ what: t(words).counterpoint.form.what }));
    },
  });
  return (
    <PieceForm
      form={form}
      frame="margin"
      title={passage ? t(roomWords).compose.title : t(roomWords).compose.missingTitle}
      level={2}
      onLeave={onDone}
      what={t(words).counterpoint.form.what}
      send={t(roomWords).compose.save}
      button={{
        closedBecause: target.on === 'passage' && target.lost ? t(roomWords).compose.lostPassage : null,
        meaning: t(roomWords).compose.saveMeaning,
      }}
      others={
        <>
          <Button kind="quiet" onClick={onDone}>
            {t(words).actions.close}
          </Button>
          <Discard form={form} onLeave={onDone} label={t(roomWords).compose.discard} />
        </>
      }
    >
      {perspectives.length === 1 && only ? (
        <p>
          <span className="hint">{t(words).counterpoint.form.perspective}: </span>
          <b>{only.name}</b>
        </p>
      ) : (
        <Select
          {...form.field('perspective')}
          label={t(words).counterpoint.form.perspective}
          options={perspectives.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      {passage ? (
        <blockquote className={styles.quote} dir="auto">
          {passage.exact}
        </blockquote>
      ) : (
        <p className="hint">{t(words).counterpoint.missingHint}</p>
      )}
      <CounterpointFields form={form} />
    </PieceForm>
  );
}
