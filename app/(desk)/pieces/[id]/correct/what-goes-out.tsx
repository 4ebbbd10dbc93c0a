'use client';

import type { ComponentProps } from 'react';
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
  const { correction, change, changes, fresh } = found;
  const errorAt = (field: string) => form.errors.find((error) => error.field === field)?.message;
  const { how, shows, type } = correction;
  const isNote = isOnlyNote(correction);
  return (
    <div className={`${own.out} stack`}>
      <PieceForm
        form={form}
        labelledBy="out"
        what={words.vocabulary.correction.correction}
        send={how === 'review' && !isNote ? said.sendReview : said.sendNow({ isNote })}
        button={{ wide: true, meaning: said.approves({ isNote }) }}
      >
        <header className={own.head}>
          <h2 id="out">{said.out}</h2>
          <output>
            <b className="num">{said.changed({ fresh, cut: changes.length > 0, most: how === 'now' ? mostAtOnce : null })}</b>
          </output>
        </header>
        <Select
          name="type"
          label={said.type}
          prompt={said.typePrompt}
          options={correctionTypes.map((value) => ({
            value,
            label: `${words.vocabulary.correction[value]}: ${said.types[value]}`,
          }))}
          value={type}
          error={errorAt('type')}
          onChange={(event) => change({ type: event.target.value as Correction['type'] })}
        />
        <TextArea
          name="notice"
          label={said.notice}
          hint={said.noticeHint}
          rows={3}
          value={correction.notice}
          error={errorAt('notice')}
          onChange={(event) => change({ notice: event.target.value })}
        />
        <section aria-labelledby="difference">
          <h3 id="difference">{said.difference}</h3>
          <DifferenceList changes={changes} withheld={shows === 'withheld'} none={isNote ? said.noneNote : said.none} />
        </section>
        {!isNote && (
          <Choice
            name="shows"
            label={said.shows}
            key={`shows ${shows}`}
            defaultValue={shows}
            options={(['difference', 'withheld'] as const).map((value) => ({ value, label: said.showsOf[value], hint: null }))}
            onChange={(event) => change({ shows: event.target.value as Correction['shows'] })}
          />
        )}
        {!isNote && shows === 'withheld' && (
          <>
            <p className="hint">{said.withheldSay}</p>
            <Select
              name="ground"
              label={said.ground}
              prompt={said.groundPrompt}
              options={withholdingGrounds.map((value) => ({ value, label: words.vocabulary.withholding[value] }))}
              value={correction.ground}
              error={errorAt('ground')}
              onChange={(event) => change({ ground: event.target.value as Correction['ground'] })}
            />
            <TextArea
              name="deskReason"
              label={said.deskReason}
              hint={said.deskReasonHint}
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
            label={said.how}
            key={`how ${how}`}
            defaultValue={how}
            options={[
              { value: 'now', label: said.now, hint: said.nowHint },
              { value: 'review', label: said.review, hint: said.reviewHint },
            ]}
            onChange={(event) => change({ how: event.target.value as Correction['how'] })}
          />
        )}
      </PieceForm>
      <p className="hint">
        {said.liveNow({ version: live.version })} {said.told}
      </p>
    </div>
  );
}
