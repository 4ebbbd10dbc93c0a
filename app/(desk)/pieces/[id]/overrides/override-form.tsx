'use client';

import { useWords } from '#words';
import { Choice } from '@/app/_ui/choice';
import { TextArea } from '@/app/_ui/text-area';
import { requestOverrideInput } from '@/lib/review/commands/request-override';
import { workWords } from '@/lib/words/en/work';
import { PieceForm } from '../_forms/piece-form';
import { usePieceForm } from '../_forms/use-piece-form';
import { useSay } from '../_parts/work-page';

/** Asks for one exception; another editor confirms it. */
export function OverrideForm({
  pieceId,
  free,
  wanted,
}: {
  pieceId: string;
  free: { id: string; name: string; why: string }[];
  wanted: string | null;
}) {
  const said = useWords()(workWords).overrides;
  const say = useSay();
  const form = usePieceForm(requestOverrideInput, {
    pieceId,
    kept: 'override',
    values: { requirement: wanted, reason: '' },
    method: 'POST',
    path: `/pieces/${pieceId}/overrides`,
    body: (values) => values,
    say: { requirement: said.chooseWhich, reason: said.reasonMissing },
    onSent: (_, { clear }) => {
      clear({ requirement: null, reason: '' });
      say(said.sent);
    },
  });
  return (
    <PieceForm form={form} labelledBy="may" what={said.this} send={said.send} button={{ kind: 'danger', meaning: said.meaning }}>
      <Choice
        {...form.field('requirement')}
        label={said.which}
        options={free.map(({ id, name, why }) => ({ value: id, label: name, hint: why }))}
      />
      <TextArea {...form.field('reason')} label={said.reason} hint={said.reasonHint} rows={3} />
    </PieceForm>
  );
}
