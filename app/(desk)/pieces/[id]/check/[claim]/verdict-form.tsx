'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '@/app/_ui/button';
import { Checkbox } from '@/app/_ui/checkbox';
import { Choice } from '@/app/_ui/choice';
import { claimGlyph } from '@/app/_ui/claim-view';
import type { FormError } from '@/app/_ui/error-summary';
import { Overtaken } from '@/app/_ui/overtaken';
import { TextArea } from '@/app/_ui/text-area';
import { type Verdict, verdicts } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
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
  standing,
}: {
  pieceId: string;
  claimId: string;
  exact: { version: number; digest: string };
  before: VerdictValues | null;
  /** The viewer's own verdict as it stands. */
  standing: { digest: string | null; verdict: Verdict; rationale: string } | null;
}) {
  const router = useRouter();
  const own = standing?.digest ?? '';
  const { control, register, handleSubmit, reset, setValue, formState } = useForm<VerdictValues>({
    resolver: zodResolver(verdictValues),
    defaultValues: before
      ? { ...before, evidence: before.evidence.length > 0 ? before.evidence : [emptyRow], before: own }
      : { verdict: null, rationale: '', attributed: false, evidence: [emptyRow], before: own },
    shouldFocusError: false,
  });
  const forget = useKept(`${pieceId}.verdict-${claimId}`, control, reset);
  const writing = useWrite();
  const [verdict, madeFrom] = useWatch({ control, name: ['verdict', 'before'] });
  const { errors } = formState;

  const save = handleSubmit(async (values) => {
    const body = { ...exact, ...bodyOf(values), before: values.before || null };
    if (!(await writing.write('PUT', `/claims/${claimId}/verdict`, body, { leaves: true }))) return;
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
      {standing && madeFrom !== own && (
        <Overtaken
          title={roomWords.compose.otherWording}
          keep={roomWords.compose.useMine}
          onKeep={() => {
            setValue('before', own);
            writing.forgive();
          }}
        >
          <p>{words.vocabulary.verdict[standing.verdict]}</p>
          <blockquote dir="auto">{standing.rationale}</blockquote>
        </Overtaken>
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
