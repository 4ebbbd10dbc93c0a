'use client';

import { useWords } from '#words';
import { Overtaken } from '@/app/_ui/overtaken';
import { scheduleInput } from '@/lib/review/commands/decisions/publish';
import { isTooFarAhead } from '@/lib/review/too-far-ahead';
import { formatInstant } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { MomentField } from '../_forms/moment-field';
import { PieceForm } from '../_forms/piece-form';
import { usePieceForm } from '../_forms/use-piece-form';
import { instantOf } from '../_forms/zoned';
import { useSay } from '../_parts/work-page';

/** A day and a time, on the newsroom's clock. */
export function ScheduleForm({
  pieceId,
  named,
  scheduledAt,
  timeZone,
  now,
}: {
  pieceId: string;
  named: Record<string, unknown>;
  /** The time that is set; null: none. */
  scheduledAt: string | null;
  timeZone: string;
  now: string;
}) {
  const t = useWords();
  const said = t(workWords).decide;
  const say = useSay();
  const when = (at: string) => formatInstant(at, { locale: t.language, timeZone, now });
  const standing = scheduledAt ?? '';
  const form = usePieceForm(scheduleInput, {
    pieceId,
    values: { at: '', before: standing },
    standing,
    method: 'POST',
    path: `/pieces/${pieceId}/decisions`,
    body: ({ at, before }) => ({ kind: 'schedule', ...named, at: instantOf(at, timeZone), before: before || null }),
    say: { at: said.scheduleMissing },
    rules: ({ at: typed }) => {
      const at = instantOf(typed, timeZone);
      return { at: at !== null && (at <= now ? t(words).errors.inThePast : isTooFarAhead(at, now) && said.tooFarAhead) };
    },
    onSent: (_, { sent, clear }) => {
      const at = instantOf(sent.at, timeZone) ?? '';
      clear({ at: '', before: at });
      say(said.done.schedule({ when: when(at) }));
    },
  });
  return (
    <PieceForm
      form={form}
      labelledBy="schedule"
      what={t(workWords).thisDecision}
      send={said.scheduleSend}
      button={{ kind: 'secondary' }}
    >
      {form.isOvertaken && (
        <Overtaken title={said.overtaken} keep={said.keepMine} onKeep={form.keepMine}>
          <p>{scheduledAt === null ? said.scheduleOff : said.scheduleNow({ when: when(scheduledAt) })}</p>
        </Overtaken>
      )}
      <MomentField
        {...form.field('at')}
        typed={form.values.at}
        timeZone={timeZone}
        now={now}
        label={`${said.scheduleAt} (${timeZone.replaceAll('_', ' ')})`}
        hint={said.scheduleHint}
      />
    </PieceForm>
  );
}
