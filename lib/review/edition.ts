/** The edition: everything a reader will see, as a list of [kind, id, content digest] and one digest over it (design §2). */
import type { EditionItem } from '@/lib/record/edition';
import { editionOfGate } from './edition-of-gate';
import type { GateFacts } from './facts';
import { statedGate } from './gate';

export const editionOf = (facts: GateFacts): { digest: string; items: EditionItem[] } => editionOfGate(facts, statedGate(facts));
