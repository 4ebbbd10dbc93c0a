import { dependsOnDecider } from './depends-on-decider';
import { editionOf } from './edition';
import type { GateFacts } from './facts';
import { evaluateGate } from './gate';
import { passes } from './passes';

export type LapseCause = 'edition_changed' | 'policy_changed' | 'editor_barred';

/**
 * *Publishable* is bound to one edition under one policy version, and to the editors who say so. null: it stands. What is published was let through as it was:
 * only a correction changes it.
 */
export function lapseOfMark(facts: GateFacts): LapseCause | null {
  const { publishable, policyVersion, publication } = facts.piece;
  if (!publishable || (publication !== 'none' && publication !== 'scheduled')) return null;
  const { edition, by } = publishable;
  if (publishable.policyVersion !== policyVersion) return 'policy_changed';
  if (editionOf(facts).digest !== edition) return 'edition_changed';
  const approved = facts.approvals.some((approval) => approval.by === by && approval.edition === edition);
  const closed = evaluateGate(facts, by).requirements.some(
    (requirement) => dependsOnDecider(requirement.id) && !passes(requirement),
  );
  return approved && !closed ? null : 'editor_barred';
}
