'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { Choice } from '@/app/_ui/choice';
import { TextArea } from '@/app/_ui/text-area';
import { answerAssignmentInput } from '@/lib/review/commands/answer-assignment';
import { workWords } from '@/lib/words/en/work';
import { piecePath } from '../_parts/piece-path';
import { PieceForm } from './piece-form';
import { usePieceForm } from './use-piece-form';

interface Values {
  conflict: 'yes' | 'no' | null;
  statement: string;
}

/** Conflicts of interest first; then accept. Who has one can only step aside. Declining wants no declaration. */
export function RequestForm({
  pieceId,
  assignmentId,
  facts,
  mayRecuse,
}: {
  pieceId: string;
  assignmentId: string;
  facts: boolean;
  /** A request whose time ran out can be accepted or declined; there is nothing left to step aside from. */
  mayRecuse: boolean;
}) {
  const t = useWords();
  const said = t(workWords).request;
  const router = useRouter();
  const here = usePathname();
  const text = piecePath(pieceId, facts ? 'check' : 'text');
  const form = usePieceForm<Values>(answerAssignmentInput, {
    pieceId,
    kept: `request-${assignmentId}`,
    values: { conflict: null, statement: '' },
    method: 'PATCH',
    path: `/assignments/${assignmentId}`,
    body: ({ conflict, statement }) =>
      conflict === 'yes'
        ? { status: mayRecuse ? 'recused' : 'declined', conflict: { declared: true, statement } }
        : { status: 'accepted', conflict: { declared: false } },
    say: { conflict: said.choose, statement: said.statementMissing },
    fieldOf: { 'conflict.statement': 'statement' },
    rules: ({ conflict, statement }) => ({
      conflict: conflict === null && said.choose,
      statement: conflict === 'yes' && statement.trim().length < 3 && said.statementMissing,
    }),
    onSent: () => undefined,
  });
  const declared = form.values.conflict === 'yes';
  const goTo = (to: string) => ({
    leaves: to !== here,
    // The text stands where the question stood: it is read from its beginning.
    onSent: () => (to === here ? window.scrollTo(0, 0) : router.push(to)),
  });
  const submit = () => form.submit(goTo(declared ? '/desk' : text));
  return (
    <PieceForm
      form={{ ...form, submit }}
      what={t(workWords).thisAnswer}
      send={declared ? said.recuse : said.accept}
      others={
        !declared && (
          <Button
            kind="quiet"
            onClick={() => form.submit({ ...goTo('/desk'), body: () => ({ status: 'declined' }), rules: () => ({}) })}
          >
            {said.decline}
          </Button>
        )
      }
    >
      <Choice
        {...form.field('conflict')}
        label={said.conflict}
        hint={said.counts}
        options={[
          { value: 'no', label: said.no, hint: said.noHint },
          { value: 'yes', label: said.yes, hint: said.yesHint },
        ]}
      />
      {declared && <TextArea {...form.field('statement')} label={said.statement} hint={said.statementHint} rows={2} />}
    </PieceForm>
  );
}
