/**
 * Who may know, or infer, what of a piece. Beside the permission table, which says who may open a view: a row here says who of them may learn the fact from it, or
 * from what stands around it (a count, a gap in numbers, an order, a time, an error, a mail, the same words under another label). Decision 0019.
 */
import type { Actor } from './facts';
import type { Relation } from './permissions';
import { isWorking } from './working';

/**
 * `maker`: the person whose fact it is. `author`: an author of the piece, whatever else they are: an editor who wrote it is only its author here. `reviewer`: has
 * accepted a duty. `invited`: was asked and has not accepted. `reader`: anybody, once it is published. Administrators, strangers and people who were released or
 * stepped aside are in no row.
 */
type Knower = 'maker' | 'author' | 'editor' | 'reviewer' | 'invited' | 'reader';
const team = ['author', 'editor', 'reviewer'] as const;

export const mayInfer = {
  /** Which person holds a duty, gave a judgement, or was asked for one. */
  reviewer_identity: ['maker', 'editor'],
  /** That a conflict of interest was declared, and what was said of it. */
  conflict_of_interest: ['maker', 'editor'],
  /** Notes, facts, dispositions and verdicts that are not filed: their text, that they exist, how many, and what was done to them. */
  private_work: ['maker'],
  /** When a filed judgement was written: everybody else learns when it was filed. */
  working_time: ['maker'],
  /** Why a counterpoint is held. */
  hold_reason: ['maker', 'editor'],
  /** Why asking an accused person would be a danger. */
  danger_reason: ['author', 'editor'],
  /** The working copy while the desk has the piece. */
  draft: ['author', 'editor'],
  /** The working copy of a piece that was never submitted, was withdrawn or was declined. */
  own_draft: ['author'],
  /** The words of a version. */
  text: team,
  /** Headline, standfirst, topics and who is accused: enough to know of a conflict of interest. */
  teaser: [...team, 'invited'],
  /** Why an editor or an author decided something: returned, asked for changes, declined, withdrew, overruled, revoked, asked for an override. */
  reason: team,
  /** Who did an act of office: an author's or an editor's. */
  office_holder: team,
  /** Why there is an exception. */
  override_reason: [...team, 'reader'],
} as const satisfies Record<string, readonly Knower[]>;
export type HiddenFact = keyof typeof mayInfer;

/** What the actor is to the piece. */
function knowersOf(actor: Actor, { isAuthor, assignments }: Pick<Relation, 'isAuthor' | 'assignments'>): Knower[] {
  if (isAuthor) return ['author'];
  return [
    ...(actor.roles.includes('editor') ? (['editor'] as const) : []),
    ...(assignments.some(isWorking) ? (['reviewer'] as const) : []),
    ...(assignments.some((assignment) => assignment.status === 'invited' || assignment.status === 'lapsed')
      ? (['invited'] as const)
      : []),
  ];
}

/** `isMaker`: the fact is the actor's own. */
export function mayKnow(
  fact: HiddenFact,
  actor: Actor,
  relation: Pick<Relation, 'isAuthor' | 'assignments'>,
  isMaker = false,
): boolean {
  const allowed: readonly Knower[] = mayInfer[fact];
  if (isMaker && allowed.includes('maker')) return true;
  return knowersOf(actor, relation).some((knower) => allowed.includes(knower));
}
