import type { GateView } from '@/lib/review/views/common';
import { words } from '@/lib/words/en/shared';

/** What runs by exception, a sentence each: whoever decides answers for it too. */
export const exceptions = (gate: GateView): string[] =>
  gate.requirements
    .filter(({ status }) => status === 'overridden')
    .map(({ id, why }) => words.gate.runsOverridden({ requirement: words.vocabulary.requirement[id], why }));
