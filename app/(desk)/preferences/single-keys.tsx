'use client';

import { useWords } from '#words';
import { Checkbox } from '@/app/_ui/checkbox';
import { switchSingleKeys, useSingleKeys } from '@/app/_ui/single-keys';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { peopleWords } from '@/lib/words/en/people';

/** Takes effect at once: there is nothing to send. */
export function SingleKeys() {
  const t = useWords();
  const say = t(peopleWords).preferences;
  const on = useSingleKeys();
  return (
    <section className="stack" id="keys" aria-labelledby="keys-head">
      <h2 className="section-head" id="keys-head">
        {t(newsroomWords).preferences.keys}
      </h2>
      <Checkbox
        name="single-keys"
        label={say.keysOn}
        hint={say.keysHint}
        checked={on}
        onChange={(event) => switchSingleKeys(event.target.checked)}
      />
      <output className="hint">{on ? say.keysAreOn : say.keysAreOff}</output>
    </section>
  );
}
