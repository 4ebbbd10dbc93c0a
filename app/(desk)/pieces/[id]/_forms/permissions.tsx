'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { Checkbox } from '@/app/_ui/checkbox';
import type { RoomView } from '@/lib/review/views/piece';
import { workWords } from '@/lib/words/en/work';
import { Trouble } from './trouble';
import { useWrite } from './use-write';
export type Permitted = Pick<RoomView['permissions'][number], 'cuts' | 'headline' | 'counts'>;

/** What an author permits editors beforehand: each with a tick of its own, saved at once. */
export function Permissions({ pieceId, permitted }: { pieceId: string; permitted: Permitted }) {
  const said = useWords()(workWords).permissions;
  const writing = useWrite();
  const before = { cuts: permitted.cuts, headline: permitted.headline };
  /** What is being saved; null: nothing, and the ticks show what the page read last. */
  const [wanted, setWanted] = useState<typeof before | null>(null);
  const ticked = wanted ?? before;
  const [saved, setSaved] = useState('');
  const tick = async (field: 'cuts' | 'headline', value: boolean) => {
    const next = { ...ticked, [field]: value };
    setWanted(next);
    setSaved('');
    if (await writing.write('PUT', `/pieces/${pieceId}/permissions`, { ...next, before })) setSaved(said.saved(next));
    setWanted(null);
  };
  return (
    <fieldset>
      <legend>{said.title}</legend>
      {(['cuts', 'headline'] as const).map((field) => (
        <Checkbox
          key={field}
          name={`permit-${field}`}
          label={said[field]}
          checked={ticked[field]}
          onChange={(event) => void tick(field, event.target.checked)}
        />
      ))}
      <p className="hint">{permitted.counts ? said.hint : said.exact}</p>
      <output className="hint">{saved}</output>
      <Trouble pieceId={pieceId} what={said.title} writing={writing} />
    </fieldset>
  );
}
