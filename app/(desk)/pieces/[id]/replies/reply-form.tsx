'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/app/_ui/button';
import { Choice } from '@/app/_ui/choice';
import { TextArea } from '@/app/_ui/text-area';
import { TextField } from '@/app/_ui/text-field';
import { prose } from '@/lib/review/inputs';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { useKept } from '../_room/use-kept';
import { useWrite } from '../_room/use-write';
import { MomentField } from '../_work/moment-field';
import { WorkForm } from '../_work/work-form';
import { useSay } from '../_work/work-page';
import { instantOf } from '../_work/zoned';

const said = workWords.replies;
const shape = z.object({ kind: z.string().nullable(), askedAt: z.string(), text: z.string(), reflected: z.string() });
type Values = z.infer<typeof shape>;
const blank: Values = { kind: null, askedAt: '', text: '', reflected: '' };

/** `now` is the page's; it may have stood open for a while, so the clock is asked too. The rules ask theirs again. */
const schemaOf = (timeZone: string, now: string) =>
  shape.superRefine(({ kind, askedAt, text }, context) => {
    const wrong = (field: keyof Values, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (kind === null) return wrong('kind', said.kindMissing);
    const at = instantOf(askedAt, timeZone);
    if (kind === 'asked' && at === null) wrong('askedAt', said.whenMissing);
    if (kind === 'asked' && at !== null && at > new Date(Math.max(Date.parse(now), Date.now())).toISOString())
      wrong('askedAt', said.whenFuture);
    if (!prose.safeParse(text).success) wrong('text', kind === 'asked' ? said.textMissing : said.whyDangerMissing);
  });

/** What happened with one person accused: asked, when, and what they said; or why asking is a danger. */
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
  const { control, register, handleSubmit, reset, formState } = useForm<Values>({
    resolver: zodResolver(schemaOf(timeZone, now)),
    defaultValues: blank,
    shouldFocusError: false,
  });
  const forget = useKept(`${pieceId}.reply-${accused.id}`, control, reset);
  const writing = useWrite();
  const say = useSay();
  const kind = useWatch({ control, name: 'kind' });
  const typed = useWatch({ control, name: 'askedAt' });
  const { errors } = formState;
  const field = (name: keyof Values) => `${name}-${accused.id}`;

  const send = handleSubmit(async (values) => {
    const text = values.text.trim();
    const body =
      values.kind === 'asked'
        ? {
            kind: 'asked',
            accusedId: accused.id,
            askedAt: instantOf(values.askedAt, timeZone),
            text,
            reflected: values.reflected.trim(),
          }
        : { kind: 'not_sought_danger', accusedId: accused.id, text };
    if (!(await writing.write('POST', `/pieces/${pieceId}/replies`, body))) return;
    forget();
    reset(blank);
    say(said.done);
  }, writing.failed);

  return (
    <WorkForm
      pieceId={pieceId}
      what={said.this}
      errors={(['kind', 'askedAt', 'text', 'reflected'] as const).flatMap((name) => {
        const message = errors[name]?.message;
        return message ? [{ field: field(name), message }] : [];
      })}
      writing={writing}
      onSubmit={() => void send()}
    >
      <Choice
        {...register('kind')}
        id={field('kind')}
        label={said.record({ name: accused.name })}
        error={errors.kind?.message}
        options={[
          { value: 'asked', label: said.kindAsked, hint: said.kindAskedHint },
          { value: 'not_sought_danger', label: said.danger, hint: said.kindDangerHint },
        ]}
      />
      {kind === 'asked' && (
        <MomentField
          {...register('askedAt')}
          id={field('askedAt')}
          typed={typed}
          timeZone={timeZone}
          now={now}
          label={said.when}
          error={errors.askedAt?.message}
        />
      )}
      {kind !== null && (
        <TextArea
          {...register('text')}
          id={field('text')}
          label={kind === 'asked' ? said.text : said.whyDanger}
          hint={kind === 'asked' ? said.textHint : said.kindDangerHint}
          error={errors.text?.message}
          rows={3}
        />
      )}
      {kind === 'asked' && (
        <TextField {...register('reflected')} id={field('reflected')} label={said.where} hint={said.whereHint} optional />
      )}
      <Button type="submit" kind="primary" busy={writing.busy && words.actions.sending}>
        {said.send}
      </Button>
    </WorkForm>
  );
}
