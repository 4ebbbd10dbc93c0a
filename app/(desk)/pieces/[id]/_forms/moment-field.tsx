import type { ComponentProps } from 'react';
import { useWords } from '#words';
import { TextField } from '@/app/_ui/text-field';
import { formatInstant } from '@/lib/words/dates';
import { workWords } from '@/lib/words/en/work';
import type { Translate } from '@/lib/words/language';
import { typedTime } from './zoned';

type Props = ComponentProps<typeof TextField> & {
  /** What is in the field now. */
  typed: string;
  timeZone: string;
  now: string;
};

/** A day and a time on a clock in this zone. Says back which instant that is, with its zone, and what happens where clocks are set. */
export function MomentField({ typed, timeZone, now, hint, ...rest }: Props) {
  const t = useWords();
  const said = saidBack(t, typed, timeZone, now);
  return (
    <TextField
      {...rest}
      type="datetime-local"
      hint={
        said === null ? (
          hint
        ) : (
          <>
            {hint} <b aria-live="polite">{said}</b>
          </>
        )
      }
    />
  );
}

function saidBack(t: Translate, typed: string, timeZone: string, now: string): string | null {
  const time = typedTime(typed, timeZone);
  if (time === null) return null;
  return t(workWords).moment[time.clock]({ when: formatInstant(time.at, { locale: t.language, timeZone, now }) });
}
