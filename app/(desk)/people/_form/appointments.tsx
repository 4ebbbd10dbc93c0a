'use client';

import type { ComponentProps } from 'react';
import { useWords } from '#words';
import { Checkbox } from '@/app/_ui/checkbox';
import { CheckboxGroup } from '@/app/_ui/checkbox-group';
import { hueOf, Tile } from '@/app/_ui/tile';
import type { PerspectiveView } from '@/lib/review/views/newsroom';
import { roles } from '@/lib/review/vocabulary';
import { peopleWords } from '@/lib/words/en/people';

type Control = Omit<ComponentProps<'input'>, 'type' | 'value'> & { name: string };

/** What somebody may do here: the same three questions when they are invited and when it changes. */
export function Appointments({
  perspectives,
  rolesControl,
  holdsControl,
  factsControl,
  errorAt,
}: {
  perspectives: PerspectiveView[];
  rolesControl: Control;
  holdsControl: Control;
  factsControl: Control;
  errorAt: (field: string) => string | null;
}) {
  const t = useWords();
  return (
    <>
      <CheckboxGroup
        label={t(peopleWords).rolesLegend}
        error={errorAt('roles')}
        options={roles.map((value) => ({ value, label: t(peopleWords).role[value], hint: t(peopleWords).roleHint[value] }))}
        {...rolesControl}
      />
      <CheckboxGroup
        label={t(peopleWords).holdsLegend}
        hint={t(peopleWords).holdsHint}
        error={errorAt('holds')}
        options={perspectives.map(({ slug, name, letter, hue, description }) => ({
          value: slug,
          label: (
            <>
              <Tile hue={hueOf(hue)} hidden>
                {letter}
              </Tile>{' '}
              {name}
            </>
          ),
          hint: description,
        }))}
        {...holdsControl}
      />
      <Checkbox label={t(peopleWords).facts} hint={t(peopleWords).factsHint} error={errorAt('checksFacts')} {...factsControl} />
    </>
  );
}
