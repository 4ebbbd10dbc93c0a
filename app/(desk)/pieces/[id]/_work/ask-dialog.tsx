'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button, type ButtonKind } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Select } from '@/app/_ui/select';
import { TextArea } from '@/app/_ui/text-area';
import { words } from '@/lib/words/en/shared';
import { proseField } from '../_room/counterpoint-values';
import { useKept } from '../_room/use-kept';
import { useWrite } from '../_room/use-write';
import { Trouble, WorkForm } from './work-form';
import { useSay } from './work-page';

interface AskProps {
  pieceId: string;
  /** Tells the dialogs of one page apart. */
  name: string;
  button: ReactNode;
  kind?: ButtonKind;
  wide?: boolean;
  closedBecause?: string | null;
  meaning?: ReactNode;
  /** Names the object. */
  title: string;
  say: ReactNode;
  /** The last button; it names the object again. */
  final: string;
  danger?: boolean;
  /** What the error summary calls it. */
  what: string;
  method: 'POST' | 'PATCH';
  path: string;
  body: Record<string, unknown>;
  /** Where the words go in the body; without it none are asked for. */
  reason?: { label: string; hint?: string; optional?: boolean; as?: 'reason' | 'text' | 'conflict'; missing?: string };
  /** What is chosen beside the reason, and where it goes in the body. */
  choose?: { as: string; label: string; missing: string; options: { value: string; label: string }[] };
  done: string;
}

/** A button whose act is asked once more, with the reason where one is wanted. What was typed survives closing, going away and every failure. */
export function AskDialog(props: AskProps) {
  const [open, setOpen] = useState(false);
  // A new form for each opening, or else one that was sent would stay filled.
  const [round, setRound] = useState(0);
  const { button, kind, wide, closedBecause, meaning } = props;
  return (
    <>
      <Button kind={kind} wide={wide} closedBecause={closedBecause} meaning={meaning} onClick={() => setOpen(true)}>
        {button}
      </Button>
      <Asked
        key={round}
        {...props}
        open={open}
        onClose={(sent) => {
          setOpen(false);
          if (sent) setRound((count) => count + 1);
        }}
      />
    </>
  );
}

type AskedProps = AskProps & { open: boolean; onClose: (sent: boolean) => void };
const Asked = (props: AskedProps) => (props.reason ? <WithReason {...props} reason={props.reason} /> : <Plain {...props} />);

function Plain({ pieceId, open, onClose, title, say, final, danger, what, method, path, body, done }: AskedProps) {
  const writing = useWrite();
  const tell = useSay();
  const send = async () => {
    if (!(await writing.write(method, path, body))) return;
    onClose(true);
    tell(done);
  };
  return (
    <Dialog
      open={open}
      onClose={() => onClose(false)}
      title={title}
      action={
        <Button
          kind={danger ? 'danger' : 'primary'}
          final={danger}
          busy={writing.busy && words.actions.sending}
          onClick={() => void send()}
        >
          {final}
        </Button>
      }
    >
      <div className="stack">
        <Trouble pieceId={pieceId} what={what} writing={writing} />
        <div>{say}</div>
      </div>
    </Dialog>
  );
}

type Values = { reason: string; choice: string };

function WithReason({ reason, ...props }: AskedProps & { reason: NonNullable<AskProps['reason']> }) {
  const { pieceId, name, open, onClose, title, say, final, danger, what, method, path, body, choose, done } = props;
  const formId = useId();
  const field = `${name}-reason`;
  const missing = reason.missing ?? words.piece.decisions.reasonMissing;
  const schema = z.object({
    reason: reason.optional
      ? z.string().max(4000, missing)
      : proseField(missing).refine((text) => text.trim().length === 0 || text.trim().length >= 3, missing),
    choice: choose ? z.string().min(1, choose.missing) : z.string(),
  });
  const { control, register, handleSubmit, reset, formState } = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { reason: '', choice: '' },
    shouldFocusError: false,
  });
  const forget = useKept(`${pieceId}.${name}`, control, reset);
  const writing = useWrite();
  const tell = useSay();
  const submit = handleSubmit(async ({ reason: typed, choice }) => {
    const chosen = choose ? { ...body, [choose.as]: choice } : body;
    if (!(await writing.write(method, path, filled(chosen, typed.trim(), reason.as ?? 'reason')))) return;
    forget();
    onClose(true);
    tell(done);
  }, writing.failed);
  const wrong = formState.errors.reason?.message;
  const unchosen = formState.errors.choice?.message;
  return (
    <Dialog
      open={open}
      onClose={() => onClose(false)}
      title={title}
      action={
        <Button
          type="submit"
          form={formId}
          kind={danger ? 'danger' : 'primary'}
          final={danger}
          busy={writing.busy && words.actions.sending}
        >
          {final}
        </Button>
      }
    >
      <div className="stack">
        <div>{say}</div>
        <WorkForm
          pieceId={pieceId}
          what={what}
          errors={[
            ...(unchosen ? [{ field: `${name}-choice`, message: unchosen }] : []),
            ...(wrong ? [{ field, message: wrong }] : []),
          ]}
          writing={writing}
          onSubmit={() => void submit()}
          id={formId}
        >
          {choose && (
            <Select
              {...register('choice')}
              id={`${name}-choice`}
              label={choose.label}
              prompt={choose.missing}
              options={choose.options}
              error={unchosen}
            />
          )}
          <TextArea
            {...register('reason')}
            id={field}
            label={reason.label}
            hint={reason.hint}
            optional={reason.optional}
            error={wrong}
            rows={3}
          />
        </WorkForm>
      </div>
    </Dialog>
  );
}

function filled(body: Record<string, unknown>, words: string, as: 'reason' | 'text' | 'conflict'): Record<string, unknown> {
  if (words === '') return body;
  return as === 'conflict' ? { ...body, conflict: { declared: true, statement: words } } : { ...body, [as]: words };
}
