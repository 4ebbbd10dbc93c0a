'use client';

import { useWords } from '#words';
import { Select } from '@/app/_ui/select';
import { TextArea } from '@/app/_ui/text-area';
import { blockGrounds } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import type { Translate } from '@/lib/words/language';
import { useRoom } from '../_parts/room-context';
import type { CounterpointValues } from './counterpoint-values';
import { SourceRows } from './source-rows';
import type { PieceFormOf } from './use-piece-form';

const grounds = (t: Translate) => [
  { value: '', label: t(words).counterpoint.form.noBlock },
  ...blockGrounds.map((ground) => ({ value: ground, label: t(roomWords).compose.blockGrounds[ground] })),
];

/** Text, sources and the ground of a block, if any: the same for a new counterpoint and for one that is still private. */
export function CounterpointFields({ form }: { form: PieceFormOf<CounterpointValues> }) {
  const t = useWords();
  const said = t(words).counterpoint.form;
  const { settings } = useRoom();
  return (
    <>
      <TextArea {...form.field('text')} label={said.text} hint={said.textHint} rows={6} />
      <SourceRows form={form} />
      <Select
        {...form.field('block')}
        label={said.block}
        hint={said.blockHint({ hours: settings.blockHours })}
        options={grounds(t)}
      />
    </>
  );
}
