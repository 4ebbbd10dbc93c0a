'use client';

import { useWords } from '#words';
import { Select } from '@/app/_ui/select';
import type { HoldingView } from '@/lib/review/views/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import type { Translate } from '@/lib/words/language';

/** Who takes each holding, by its key; '' while nobody has said. */
export type Taken = Record<string, string>;
/** In a select an empty value is "not said", so ending has a value of its own. */
const ends = 'ends';
const keyOf = ({ kind, id }: HoldingView) => `${kind}:${id}`;

/** The body's list of what was decided; what was left open is missing, and the server names it. */
export const handoverOf = (holdings: HoldingView[], taken: Taken) =>
  holdings.flatMap((holding) => {
    const to = taken[keyOf(holding)];
    return to ? [{ kind: holding.kind, id: holding.id, to: to === ends ? null : to }] : [];
  });

/** Everything that the person has in hand, each with the question who takes it. */
export function Handover({
  person,
  holdings,
  taken,
  onTake,
}: {
  person: { id: string; name: string };
  holdings: HoldingView[];
  taken: Taken;
  onTake: (taken: Taken) => void;
}) {
  const t = useWords();
  const said = t(peopleWords).holdings;
  if (holdings.length === 0) return null;
  return (
    <section className="form" aria-labelledby="holdings">
      <div>
        <h2 className="section-head" id="holdings">
          {said.title({ name: person.name })}
        </h2>
        <p className="hint">{said.hint}</p>
      </div>
      {holdings.map((holding) => (
        <Select
          key={keyOf(holding)}
          name={keyOf(holding)}
          label={labelOf(t, holding)}
          prompt={said.choose}
          value={taken[keyOf(holding)] ?? ''}
          onChange={(event) => onTake({ ...taken, [keyOf(holding)]: event.target.value })}
          options={[
            ...holding.takers.map(({ personId, name }) => ({ value: personId, label: name })),
            { value: ends, label: said.ends[holding.kind] ?? said.endsOtherwise },
            { value: person.id, label: said.keeps({ name: person.name }) },
          ]}
        />
      ))}
    </section>
  );
}

function labelOf(t: Translate, { kind, headline, perspective }: HoldingView): string {
  const piece = headline === null ? t(peopleWords).holdings.hiddenPiece : `“${headline}”`;
  return t(peopleWords).holdings.kind[kind]({ piece, duty: perspective ?? t(peopleWords).holdings.factCheck });
}
