'use client';

import { useWords } from '#words';
import { Choice } from '@/app/_ui/choice';
import { Link } from '@/app/_ui/link';
import { TextArea } from '@/app/_ui/text-area';
import { signOffInput } from '@/lib/review/commands/sign-off';
import type { FactsLeft } from '@/lib/review/facts-left';
import type { SignOffOutcome } from '@/lib/review/vocabulary';
import { workWords } from '@/lib/words/en/work';
import { PieceForm } from '../_forms/piece-form';
import { usePieceForm } from '../_forms/use-piece-form';
import { piecePath } from '../_parts/piece-path';
import { useSay } from '../_parts/work-page';

const outcomes = { facts: ['checked', 'changes_needed'], perspective: ['filed', 'nil_return', 'changes_needed'] } as const;
interface Values {
  outcome: SignOffOutcome | null;
  statement: string;
}

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
  const said = useWords()(workWords).review;
  const say = useSay();
  const form = usePieceForm<Values>(signOffInput, {
    pieceId,
    kept: `sign-${assignmentId}`,
    values: { outcome: null, statement: '' },
    method: 'POST',
    path: `/pieces/${pieceId}/sign-offs`,
    body: (values) => ({ assignmentId, ...exact, ...values }),
    say: { outcome: said.choose, statement: said.statementMissing },
    rules: ({ outcome, statement }) => ({
      statement: (outcome === 'nil_return' || outcome === 'changes_needed') && statement.trim() === '' && said.statementMissing,
    }),
    onSent: () => say(said.signed),
  });
  const { outcome } = form.values;
  const { version } = exact;
  const check = { href: piecePath(pieceId, 'check'), label: said.toCheck };
  const write = { href: piecePath(pieceId, 'text'), label: said.writeOne };
  return (
    <PieceForm
      form={form}
      what={said.this}
      send={said.sign({ version })}
      button={{ wide: true, meaning: said.binds }}
      ways={{ facts_unfinished: check, nothing_filed: write }}
    >
      <Choice
        {...form.field('outcome')}
        label={said.outcome}
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
        {...form.field('statement')}
        label={said.statement}
        hint={said.statementHint}
        optional={outcome === 'checked' || outcome === 'filed'}
        rows={3}
      />
      <p>
        <b>{said.exact({ version })}</b> <Link href={piecePath(pieceId, 'text')}>{said.readIt}</Link>
      </p>
    </PieceForm>
  );
}
