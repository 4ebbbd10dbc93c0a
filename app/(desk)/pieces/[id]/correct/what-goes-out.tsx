'use client';

import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Choice } from '@/app/_ui/choice';
import type { FormError } from '@/app/_ui/error-summary';
import { Select } from '@/app/_ui/select';
import { TextArea } from '@/app/_ui/text-area';
import { changesText } from '@/lib/review/changes-text';
import { mostAtOnce } from '@/lib/review/difference';
import { reason } from '@/lib/review/inputs';
import type { CorrectableView } from '@/lib/review/views/live';
import { correctionTypes, withholdingGrounds } from '@/lib/review/vocabulary';
import { correctWords as said } from '@/lib/words/en/correct';
import { words } from '@/lib/words/en/shared';
import type { Writing } from '../_room/use-write';
import { DifferenceList } from '../_work/difference-list';
import { WorkForm } from '../_work/work-form';
import own from './correct.module.css';
import type { Correction } from './correction';
import type { useCorrection } from './use-correction';

interface Props {
  pieceId: string;
  live: CorrectableView;
  found: ReturnType<typeof useCorrection>;
  writing: Writing;
  onSend: () => void;
}
/** Notice and difference, which are approved together; when they go out; and whether the old words are repeated. */
export function WhatGoesOut({ pieceId, live, found, writing, onSend }: Props) {
  const { correction, change, changes, fresh } = found;
  const [errors, setErrors] = useState<FormError[]>([]);
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;
  const onSubmit = () => {
    const wrong = missingIn(correction);
    setErrors(wrong);
    if (wrong.length === 0) onSend();
    else writing.failed();
  };
  const { how, shows, type } = correction;
  const isNote = type !== '' && !changesText(type);
  return (
    <div className={own.out}>
      <WorkForm
        pieceId={pieceId}
        what={words.vocabulary.correction.correction}
        errors={errors}
        writing={writing}
        onSubmit={onSubmit}
        labelledBy="out"
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
        <Button
          type="submit"
          kind="primary"
          wide
          busy={writing.busy && words.actions.sending}
          meaning={said.approves({ isNote })}
        >
          {how === 'review' && !isNote ? said.sendReview : said.sendNow({ isNote })}
        </Button>
        <p className="hint">
          {said.liveNow({ version: live.version })} {said.told}
        </p>
      </WorkForm>
    </div>
  );
}

function missingIn({ type, notice, shows: chosen, ground, deskReason }: Correction): FormError[] {
  const shows = type !== '' && !changesText(type) ? 'difference' : chosen;
  const says = (text: string) => reason.safeParse(text).success;
  return [
    ...(type === '' ? [{ field: 'type', message: said.typeMissing }] : []),
    ...(says(notice) ? [] : [{ field: 'notice', message: said.noticeMissing }]),
    ...(shows === 'withheld' && ground === '' ? [{ field: 'ground', message: said.groundMissing }] : []),
    ...(shows === 'withheld' && !says(deskReason) ? [{ field: 'deskReason', message: said.deskReasonMissing }] : []),
  ];
}
