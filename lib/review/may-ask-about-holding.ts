import type { Actor } from './facts';
import type { Holding } from './holding';
import { mayKnow } from './may-infer';
import { type Relation, sees } from './permissions';

/**
 * May whoever closes an account, or takes a role away, be asked what becomes of this holding? The question tells that it exists. A private block is its writer's
 * alone. Of a piece that they do not see, a question names nothing.
 */
export function mayAskAboutHolding({ kind }: Pick<Holding, 'kind'>, actor: Actor, relation: Relation, isOwn: boolean): boolean {
  if (kind === 'unposted_block') return false;
  return kind !== 'assignment' || !sees(actor, relation) || mayKnow('reviewer_identity', actor, relation, isOwn);
}
