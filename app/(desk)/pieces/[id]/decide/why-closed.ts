import type { RequirementView } from '@/lib/review/views/common';
import { phrase } from '@/lib/words/en/names';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';

/** How much is missing, and whom it waits for by name; the reader is called "you". */
export function whyClosed(t: Translate, open: readonly RequirementView[]): string {
  const people = [
    ...new Set(
      open
        .flatMap((requirement) => requirement.waitingOn)
        .filter((who) => who.personId !== null)
        .map(t(phrase)),
    ),
  ];
  const count = t(words).gate.notYet({ unsatisfied: open.length });
  return people.length > 0 ? `${count} ${t(words).gate.waitsFor({ names: people })}` : count;
}
