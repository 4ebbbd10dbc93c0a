'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '@/app/_ui/button';
import { Checkbox } from '@/app/_ui/checkbox';
import { Choice } from '@/app/_ui/choice';
import { claimGlyph } from '@/app/_ui/claim-view';
import type { FormError } from '@/app/_ui/error-summary';
import { TextArea } from '@/app/_ui/text-area';
import { verdicts } from '@/lib/review/vocabulary';
import { words } from '@/lib/words';
import { Overtaken } from '../../_room/overtaken';
import { piecePath } from '../../_room/piece-path';
import { useKept } from '../../_room/use-kept';
import { useWrite } from '../../_room/use-write';
import { WorkForm } from '../../_work/work-form';
import { EvidenceRows } from './evidence-rows';
import { bodyOf, emptyRow, mostEvidence, type VerdictValues, verdictValues } from './verdict-values';

const said = words.facts;

/** Verdict first, then what it rests on. Everything typed stays until the server has it. */
export function VerdictForm({
  pieceId,
  claimId,
  exact,
  before,
}: {
  pieceId: string;
  claimId: string;
  exact: { version: number; digest: string };
  before: VerdictValues | null;
}) {
  const router = useRouter();
  const { control, register, handleSubmit, reset, formState } = useForm<VerdictValues>({
    resolver: zodResolver(verdictValues),
    defaultValues: before
      ? { ...before, evidence: before.evidence.length > 0 ? before.evidence : [emptyRow] }
      : { verdict: null, rationale: '', attributed: false, evidence: [emptyRow] },
    shouldFocusError: false,
  });
  const current = JSON.stringify(before);
  const [sent, setSent] = useState(false);
  const [typedOn, setTypedOn] = useState(current);
  const forget = useKept(`${pieceId}.verdict-${claimId}`, control, reset, { on: typedOn, onRestore: setTypedOn });
  const writing = useWrite();
  const verdict = useWatch({ control, name: 'verdict' });
  const { errors } = formState;

  const save = handleSubmit(async (values) => {
    if (!(await writing.write('PUT', `/claims/${claimId}/verdict`, { ...exact, ...bodyOf(values) }))) return;
    setSent(true);
    forget();
    router.push(piecePath(pieceId, 'check'));
  }, writing.failed);

  const atField = (field: string, message: string | undefined): FormError[] => (message ? [{ field, message }] : []);
  const summary = [
    ...atField('verdict', errors.verdict?.message),
    ...Array.from({ length: mostEvidence }, (_, index) => errors.evidence?.[index]).flatMap((row, index) =>
      (['url', 'title', 'publisher', 'quote'] as const).flatMap((field) =>
        atField(`evidence-${index}-${field}`, row?.[field]?.message),
      ),
    ),
    ...atField('rationale', errors.rationale?.message),
  ];
  const label =
    verdict === 'supported_with_context' ? said.form.context : verdict === 'unverifiable' ? said.form.tried : said.form.rationale;
  return (
    <WorkForm pieceId={pieceId} what={said.form.what} errors={summary} writing={writing} onSubmit={() => void save()}>
      {typedOn !== current && !sent && before && (
        <Overtaken
          wording={[
            verdicts.filter((one) => one === before.verdict).map((one) => words.vocabulary.verdict[one]),
            before.rationale,
          ].join(': ')}
          onUseMine={() => setTypedOn(current)}
        />
      )}
      <Choice
        {...register('verdict')}
        label={said.yourVerdict}
        error={errors.verdict?.message}
        options={verdicts.map((value) => ({
          value,
          label: words.vocabulary.verdict[value],
          hint: said.verdictHint[value],
          glyph: claimGlyph[value],
        }))}
      />
      <EvidenceRows control={control} register={register} errors={errors.evidence} optional={verdict === 'unverifiable'} />
      {verdict === 'unverifiable' && (
        <Checkbox {...register('attributed')} label={said.form.attributed} hint={said.form.attributedHint} />
      )}
      <TextArea {...register('rationale')} label={label} error={errors.rationale?.message} rows={3} />
      <Button type="submit" kind="primary" wide busy={writing.busy && words.actions.sending} meaning={said.form.keepMeaning}>
        {said.form.keep}
      </Button>
    </WorkForm>
  );
}
