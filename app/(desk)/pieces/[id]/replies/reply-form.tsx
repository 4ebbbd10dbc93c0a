'use client';

import { useWords } from '#words';
import { Choice } from '@/app/_ui/choice';
import { TextArea } from '@/app/_ui/text-area';
import { TextField } from '@/app/_ui/text-field';
import { recordReplyInput } from '@/lib/review/commands/record-reply';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { MomentField } from '../_forms/moment-field';
import { PieceForm } from '../_forms/piece-form';
import { usePieceForm } from '../_forms/use-piece-form';
import { instantOf } from '../_forms/zoned';
import { useSay } from '../_parts/work-page';

interface Values {
  kind: 'asked' | 'not_sought_danger' | null;
  askedAt: string;
  text: string;
  reflected: string;
}
const blank: Values = { kind: null, askedAt: '', text: '', reflected: '' };

/** What happened with one person accused: asked, when, and what they said; or why asking is a danger. */
// The page may have been open for a while, so the clock of the device counts too.
const latestOf = (now: string) => new Date(Math.max(Date.parse(now), Date.now())).toISOString();

export function ReplyForm({
  pieceId,
  accused,
  timeZone,
  now,
}: {
  pieceId: string;
  accused: { id: string; name: string };
  timeZone: string;
  now: string;
}) {
  const t = useWords();
  const said = t(workWords).replies;
  const say = useSay();
  const form = usePieceForm<Values>(recordReplyInput, {
    pieceId,
    kept: `reply-${accused.id}`,
    scope: `${accused.id}-`,
    values: blank,
    method: 'POST',
    path: `/pieces/${pieceId}/replies`,
    body: ({ kind, askedAt, text, reflected }) => ({
      kind,
      accusedId: accused.id,
      text,
      ...(kind === 'asked' && { askedAt: instantOf(askedAt, timeZone), reflected }),
    }),
    say: { kind: said.kindMissing, askedAt: said.whenMissing, text: said.textMissing, reflected: t(words).errors.unexpected },
    rules: ({ kind, askedAt, text }) => {
      const at = kind === 'asked' ? instantOf(askedAt, timeZone) : null;
      return {
        askedAt: at !== null && at > latestOf(now) && said.whenFuture,
        text: kind === 'not_sought_danger' && text.trim() === '' && said.whyDangerMissing,
      };
    },
    onSent: (_, { clear }) => {
      clear(blank);
      say(said.done);
    },
  });
  const { kind, askedAt } = form.values;
  return (
    <PieceForm form={form} what={said.this} send={said.send}>
      <Choice
        {...form.field('kind')}
        label={said.record({ name: accused.name })}
        options={[
          { value: 'asked', label: said.kindAsked, hint: said.kindAskedHint },
          { value: 'not_sought_danger', label: said.danger, hint: said.kindDangerHint },
        ]}
      />
      {kind === 'asked' && (
        <MomentField {...form.field('askedAt')} typed={askedAt} timeZone={timeZone} now={now} label={said.when} />
      )}
      {kind !== null && (
        <TextArea
          {...form.field('text')}
          label={kind === 'asked' ? said.text : said.whyDanger}
          hint={kind === 'asked' ? said.textHint : said.kindDangerHint}
          rows={3}
        />
      )}
      {kind === 'asked' && <TextField {...form.field('reflected')} label={said.where} hint={said.whereHint} optional />}
    </PieceForm>
  );
}
