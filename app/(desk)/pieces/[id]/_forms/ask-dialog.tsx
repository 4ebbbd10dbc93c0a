'use client';

import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { useWords } from '#words';
import { Button, type ButtonKind } from '@/app/_ui/button';
import { Select } from '@/app/_ui/select';
import { TextArea } from '@/app/_ui/text-area';
import { words } from '@/lib/words/en/shared';
import { useSay } from '../_parts/work-page';
import { PieceForm } from './piece-form';
import { usePieceForm } from './use-piece-form';

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
  /** Where the words go in the body, and the command's input, which says how long they may be; without it none are asked for. */
  reason?: { input: z.ZodType; label: string; hint?: string; optional?: boolean; as?: 'reason' | 'text' | 'conflict' };
  /** What is chosen beside the reason, and where it goes in the body. */
  choose?: { as: string; label: string; missing: string; options: { value: string; label: string }[] };
  done: string;
}

/** A button whose act is asked once more, with the reason where one is needed. What was typed survives closing, going away and every failure. */
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

/** An act without a field: what it sends is fixed. */
const noFields = z.unknown();

function Asked({ reason, choose, ...props }: AskProps & { open: boolean; onClose: (sent: boolean) => void }) {
  const t = useWords();
  const { pieceId, name, open, onClose, title, say, final, danger, what, method, path, body, done } = props;
  const tell = useSay();
  const as = reason?.as ?? 'reason';
  const form = usePieceForm(reason?.input ?? noFields, {
    pieceId,
    ...(reason && { kept: name }),
    scope: `${name}-`,
    values: { reason: '', choice: '' },
    method,
    path,
    body: ({ reason: typed, choice }) => ({
      ...body,
      ...(choose && { [choose.as]: choice }),
      ...(typed.trim() !== '' && { [as]: as === 'conflict' ? { declared: true, statement: typed } : typed }),
    }),
    say: { choice: choose?.missing ?? '', reason: t(words).piece.decisions.reasonMissing },
    rules: ({ reason: typed }) => ({
      reason: reason !== undefined && !reason.optional && typed.trim() === '' && t(words).piece.decisions.reasonMissing,
    }),
    fieldOf: { [as]: 'reason', 'conflict.statement': 'reason', ...(choose && { [choose.as]: 'choice' }) },
    onSent: () => {
      onClose(true);
      tell(done);
    },
  });
  return (
    <PieceForm
      form={form}
      frame="dialog"
      title={title}
      intro={say}
      open={open}
      onLeave={() => onClose(false)}
      what={what}
      send={final}
      button={danger ? { kind: 'danger', final: true } : {}}
    >
      {choose && <Select {...form.field('choice')} label={choose.label} prompt={choose.missing} options={choose.options} />}
      {reason && (
        <TextArea {...form.field('reason')} label={reason.label} hint={reason.hint} optional={reason.optional} rows={3} />
      )}
    </PieceForm>
  );
}
