import type { GateView } from '@/lib/review/views/common';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';

/** What runs by exception, a sentence each: whoever decides answers for it too. */
export const exceptions = (t: Translate, gate: GateView): string[] =>
  gate.requirements
    .filter(({ status }) => status === 'overridden')
    .map(({ id, why }) => t(words).gate.runsOverridden({ requirement: t(words).vocabulary.requirement[id], why }));
