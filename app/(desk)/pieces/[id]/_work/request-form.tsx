'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { usePathname, useRouter } from 'next/navigation';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/app/_ui/button';
import { Choice } from '@/app/_ui/choice';
import { TextArea } from '@/app/_ui/text-area';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { piecePath } from '../_room/piece-path';
import { useKept } from '../_room/use-kept';
import { useWrite } from '../_room/use-write';
import { WorkForm } from './work-form';

const said = workWords.request;
const schema = z
  .object({ conflict: z.string().nullable(), statement: z.string() })
  .superRefine(({ conflict, statement }, context) => {
    if (conflict !== 'yes' && conflict !== 'no') context.addIssue({ code: 'custom', path: ['conflict'], message: said.choose });
    if (conflict === 'yes' && statement.trim().length < 3)
      context.addIssue({ code: 'custom', path: ['statement'], message: said.statementMissing });
  });
type Values = z.infer<typeof schema>;

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
  const router = useRouter();
  const here = usePathname();
  const { control, register, handleSubmit, reset, formState } = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { conflict: null, statement: '' },
    shouldFocusError: false,
  });
  const forget = useKept(`${pieceId}.request-${assignmentId}`, control, reset);
  const writing = useWrite();
  const conflict = useWatch({ control, name: 'conflict' });
  const path = `/assignments/${assignmentId}`;

  const answer = async (body: { status: string; conflict?: object }, to: string) => {
    const leaves = to !== here;
    if (!(await writing.write('PATCH', path, body, { leaves }))) return;
    forget();
    if (leaves) router.push(to);
    // The text stands where the question stood: one reads it from its beginning.
    else window.scrollTo(0, 0);
  };
  const submit = handleSubmit(async ({ conflict: given, statement }) => {
    const declared = given === 'yes';
    const status = declared ? (mayRecuse ? 'recused' : 'declined') : 'accepted';
    const to = declared ? '/desk' : piecePath(pieceId, facts ? 'check' : 'text');
    await answer({ status, conflict: declared ? { declared, statement: statement.trim() } : { declared } }, to);
  }, writing.failed);
  const { errors } = formState;
  return (
    <WorkForm
      pieceId={pieceId}
      what={workWords.thisAnswer}
      errors={(['conflict', 'statement'] as const).flatMap((name) => {
        const message = errors[name]?.message;
        return message ? [{ field: name, message }] : [];
      })}
      writing={writing}
      onSubmit={() => void submit()}
    >
      <Choice
        {...register('conflict')}
        label={said.conflict}
        hint={said.counts}
        error={errors.conflict?.message}
        options={[
          { value: 'no', label: said.no, hint: said.noHint },
          { value: 'yes', label: said.yes, hint: said.yesHint },
        ]}
      />
      {conflict === 'yes' && (
        <TextArea
          {...register('statement')}
          label={said.statement}
          hint={said.statementHint}
          error={errors.statement?.message}
          rows={2}
        />
      )}
      <div className="line">
        {conflict === 'yes' ? (
          <Button type="submit" kind="primary" busy={writing.busy && words.actions.sending}>
            {said.recuse}
          </Button>
        ) : (
          <>
            <Button type="submit" kind="primary" busy={writing.busy && words.actions.sending}>
              {said.accept}
            </Button>
            <Button kind="quiet" onClick={() => void answer({ status: 'declined' }, '/desk')}>
              {said.decline}
            </Button>
          </>
        )}
      </div>
    </WorkForm>
  );
}
