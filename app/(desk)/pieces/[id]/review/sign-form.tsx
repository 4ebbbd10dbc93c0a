'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/app/_ui/button';
import { Choice } from '@/app/_ui/choice';
import { Link } from '@/app/_ui/link';
import { TextArea } from '@/app/_ui/text-area';
import type { FactsLeft } from '@/lib/review/facts-left';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { piecePath } from '../_room/piece-path';
import { useKept } from '../_room/use-kept';
import { useWrite } from '../_room/use-write';
import { WorkForm } from '../_work/work-form';
import { useSay } from '../_work/work-page';

const said = workWords.review;
const outcomes = { facts: ['checked', 'changes_needed'], perspective: ['filed', 'nil_return', 'changes_needed'] } as const;
const schema = z
  .object({ outcome: z.string().nullable(), statement: z.string() })
  .superRefine(({ outcome, statement }, context) => {
    if (!outcome) context.addIssue({ code: 'custom', path: ['outcome'], message: said.choose });
    if ((outcome === 'nil_return' || outcome === 'changes_needed') && statement.trim() === '')
      context.addIssue({ code: 'custom', path: ['statement'], message: said.statementMissing });
  });
type Values = z.infer<typeof schema>;

/** How the review ends, what each end means, and the exact words that are signed. */
export function SignForm({
  pieceId,
  assignmentId,
  exact,
  facts,
  hasNotes,
  left,
}: {
  pieceId: string;
  assignmentId: string;
  exact: { version: number; digest: string };
  facts: boolean;
  hasNotes: boolean;
  left: FactsLeft | null;
}) {
  const { control, register, handleSubmit, reset, formState } = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { outcome: null, statement: '' },
    shouldFocusError: false,
  });
  const forget = useKept(`${pieceId}.sign-${assignmentId}`, control, reset);
  const writing = useWrite();
  const say = useSay();
  const outcome = useWatch({ control, name: 'outcome' });
  const { errors } = formState;
  const { version } = exact;
  const check = { href: piecePath(pieceId, 'check'), label: said.toCheck };
  const write = { href: piecePath(pieceId, 'text'), label: said.writeOne };

  const sign = handleSubmit(async (values) => {
    const sent = await writing.write('POST', `/pieces/${pieceId}/sign-offs`, {
      assignmentId,
      ...exact,
      outcome: values.outcome,
      statement: values.statement.trim(),
    });
    if (!sent) return;
    forget();
    say(said.signed);
  }, writing.failed);

  const optional = outcome === 'checked' || outcome === 'filed';
  return (
    <WorkForm
      pieceId={pieceId}
      what={said.this}
      errors={(['outcome', 'statement'] as const).flatMap((name) => {
        const message = errors[name]?.message;
        return message ? [{ field: name, message }] : [];
      })}
      writing={writing}
      onSubmit={() => void sign()}
      ways={{ facts_unfinished: check, nothing_filed: write }}
    >
      <Choice
        {...register('outcome')}
        label={said.outcome}
        error={errors.outcome?.message}
        options={outcomes[facts ? 'facts' : 'perspective'].map((value) => ({
          value,
          label: said.outcomes[value],
          hint: facts && value === 'changes_needed' ? said.hints.changes_needed_facts : said.hints[value],
        }))}
      />
      {outcome === 'checked' && left && (
        <p>
          {said.notFinished} {said.left(left)}. <Link href={check.href}>{check.label}</Link>
        </p>
      )}
      {outcome === 'filed' && !hasNotes && (
        <p>
          {said.nothingFiled} <Link href={write.href}>{write.label}</Link>
        </p>
      )}
      <TextArea
        {...register('statement')}
        label={said.statement}
        hint={said.statementHint}
        optional={optional}
        error={errors.statement?.message}
        rows={3}
      />
      <p>
        <b>{said.exact({ version })}</b> <Link href={piecePath(pieceId, 'text')}>{said.readIt}</Link>
      </p>
      <Button type="submit" kind="primary" wide busy={writing.busy && words.actions.sending} meaning={said.binds}>
        {said.sign({ version })}
      </Button>
    </WorkForm>
  );
}
