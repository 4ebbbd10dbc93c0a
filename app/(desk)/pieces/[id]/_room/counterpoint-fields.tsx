'use client';

import type { Control, FieldErrors, UseFormRegister } from 'react-hook-form';
import type { FormError } from '@/app/_ui/error-summary';
import { Select } from '@/app/_ui/select';
import { TextArea } from '@/app/_ui/text-area';
import { blockGrounds } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import type { CounterpointValues } from './counterpoint-values';
import { useRoom } from './room-context';
import { SourceRows } from './source-rows';

interface Props {
  prefix: string;
  control: Control<CounterpointValues>;
  register: UseFormRegister<CounterpointValues>;
  errors: FieldErrors<CounterpointValues>;
}

const grounds = [
  { value: '', label: words.counterpoint.form.noBlock },
  ...blockGrounds.map((ground) => ({ value: ground, label: roomWords.compose.blockGrounds[ground] })),
];

/** Text, sources and the ground of a block, if any: the same for a new counterpoint and for one that is still private. */
export function CounterpointFields({ prefix, control, register, errors }: Props) {
  const { settings } = useRoom();
  const said = words.counterpoint.form;
  return (
    <>
      <TextArea
        {...register('text')}
        id={`${prefix}-text`}
        label={said.text}
        hint={said.textHint}
        error={errors.text?.message}
        rows={6}
      />
      <SourceRows prefix={prefix} control={control} register={register} errors={errors.sources} />
      <Select
        {...register('block')}
        id={`${prefix}-block`}
        label={said.block}
        hint={said.blockHint({ hours: settings.blockHours })}
        options={grounds}
      />
    </>
  );
}

/** The same errors for the summary, in the order of the fields. */
export function summaryOf(prefix: string, errors: FieldErrors<CounterpointValues>): FormError[] {
  const found: FormError[] = [];
  const add = (field: string, message: string | undefined) => {
    if (message) found.push({ field, message });
  };
  add(`${prefix}-text`, errors.text?.message);
  for (let index = 0; index < (errors.sources?.length ?? 0); index++) {
    add(`${prefix}-source-${index}-title`, errors.sources?.[index]?.title?.message);
    add(`${prefix}-source-${index}-url`, errors.sources?.[index]?.url?.message);
  }
  return found;
}
