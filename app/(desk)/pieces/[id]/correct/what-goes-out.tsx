'use client';

import type { ComponentProps } from 'react';
import { useWords } from '#words';
import { Choice } from '@/app/_ui/choice';
import { Select } from '@/app/_ui/select';
import { TextArea } from '@/app/_ui/text-area';
import { mostAtOnce } from '@/lib/review/difference';
import type { CorrectableView } from '@/lib/review/views/live';
import { correctionTypes, withholdingGrounds } from '@/lib/review/vocabulary';
import { correctWords as said } from '@/lib/words/en/correct';
import { words } from '@/lib/words/en/shared';
import { PieceForm } from '../_forms/piece-form';
import { DifferenceList } from '../_parts/difference-list';
import own from './correct.module.css';
import type { Correction } from './correction';
import { isOnlyNote } from './correction-request';
import type { useCorrection } from './use-correction';

interface Props {
  live: CorrectableView;
  found: ReturnType<typeof useCorrection>;
  form: ComponentProps<typeof PieceForm>['form'];
}
/** Notice and difference, which are approved together; when they go out; and whether the old words are repeated. */
export function WhatGoesOut({ live, found, form }: Props) {
  const t = useWords();
  const { correction, change, changes, fresh } = found;
  const errorAt = (field: string) => form.errors.find((error) => error.field === field)?.message;
  const { how, shows, type } = correction;
  const isNote = isOnlyNote(correction);
  return (
    <div className={`${own.out} stack`}>
      <PieceForm
        form={form}
        labelledBy="out"
        what={t(words).vocabulary.correction.correction}
        send={how === 'review' && !isNote ? t(said).sendReview : t(said).sendNow({ isNote })}
        button={{ wide: true, meaning: t(said).approves({ isNote }) }}
      >
        <header className={own.head}>
          <h2 id="out">{t(said).out}</h2>
          <output>
            <b className="num">{t(said).changed({ fresh, cut: changes.length > 0, most: how === 'now' ? mostAtOnce : null })}</b>
          </output>
        </header>
        <Select
          name="type"
          label={t(said).type}
          prompt={t(said).typePrompt}
          options={correctionTypes.map((value) => ({
            value,
            label: `${t(words).vocabulary.correction[value]}: ${t(said).types[value]}`,
          }))}
          value={type}
          error={errorAt('type')}
          onChange={(event) => change({ type: event.target.value as Correction['type'] })}
        />
        <TextArea
          name="notice"
          label={t(said).notice}
          hint={t(said).noticeHint}
          rows={3}
          value={correction.notice}
          error={errorAt('notice')}
          onChange={(event) => change({ notice: event.target.value })}
        />
        <section aria-labelledby="difference">
          <h3 id="difference">{t(said).difference}</h3>
          <DifferenceList changes={changes} withheld={shows === 'withheld'} none={isNote ? t(said).noneNote : t(said).none} />
        </section>
        {!isNote && (
          <Choice
            name="shows"
            label={t(said).shows}
            key={`shows ${shows}`}
            defaultValue={shows}
            options={(['difference', 'withheld'] as const).map((value) => ({ value, label: t(said).showsOf[value], hint: null }))}
            onChange={(event) => change({ shows: event.target.value as Correction['shows'] })}
          />
        )}
        {!isNote && shows === 'withheld' && (
          <>
            <p className="hint">{t(said).withheldSay}</p>
            <Select
              name="ground"
              label={t(said).ground}
              prompt={t(said).groundPrompt}
              options={withholdingGrounds.map((value) => ({ value, label: t(words).vocabulary.withholding[value] }))}
              value={correction.ground}
              error={errorAt('ground')}
              onChange={(event) => change({ ground: event.target.value as Correction['ground'] })}
            />
            <TextArea
              name="deskReason"
              label={t(said).deskReason}
              hint={t(said).deskReasonHint}
              rows={2}
              value={correction.deskReason}
              error={errorAt('deskReason')}
              onChange={(event) => change({ deskReason: event.target.value })}
            />
          </>
        )}
        {!isNote && (
          <Choice
            name="how"
            label={t(said).how}
            key={`how ${how}`}
            defaultValue={how}
            options={[
              { value: 'now', label: t(said).now, hint: t(said).nowHint },
              { value: 'review', label: t(said).review, hint: t(said).reviewHint },
            ]}
            onChange={(event) => change({ how: event.target.value as Correction['how'] })}
          />
        )}
      </PieceForm>
      <p className="hint">
        {t(said).liveNow({ version: live.version })} {t(said).told}
      </p>
    </div>
  );
}
