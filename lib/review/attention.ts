/**
 * Who must act now, since when, by when and where: derived from the same facts as the gate, never stored by hand. A row leaves by itself when the thing is
 * done. What is a matter of waiting only (somebody else's turn, a time that has to pass) makes no row.
 */
import { authorsTurn } from './attention/authors-turn';
import { editorsTurn } from './attention/editors-turn';
import { reviewersTurn } from './attention/reviewers-turn';
import { blockEnds } from './block-hold';
import type { GateFacts } from './facts';
import type { Gate, Place } from './gate';
import type { RequirementId } from './vocabulary';

export interface AttentionFacts extends GateFacts {
  /** When the piece came into its present review state. */
  stateSince: string;
  /** When the current version was made. */
  versionAt: string | null;
  /** The day it should run, if the desk named one. */
  runBy: string | null;
}

/** What somebody has to do, and what one needs to say so in a sentence. */
export type Act =
  | { action: 'open_review'; params: { by: string[] } }
  | { action: 'assign'; params: { perspective: string; after: Gone | null } }
  | { action: 'assign_facts'; params: { after: Gone | null } }
  | { action: 'decide_override'; params: { overrideId: string; requirement: RequirementId; by: string } }
  | { action: 'decide_overrule'; params: { counterpointId: string; code: number; perspective: string; by: string } }
  | {
      action: 'settle_block';
      params: { counterpointId: string; code: number; perspective: string; cause: 'stands' | 'unanswered' };
    }
  | { action: 'place_again'; params: { counterpointId: string; code: number; perspective: string } }
  | { action: 'record_reply'; params: { count: number } }
  | { action: 'confirm_reply'; params: { accusedId: string; by: string } }
  | { action: 'mark_publishable'; params: { version: number } }
  | { action: 'publish'; params: { version: number; scheduledAt: string | null } }
  | { action: 'confirm_correction'; params: { correctionId: string; by: string } }
  | {
      action: 'answer_request';
      params: { assignmentId: string; duty: 'perspective' | 'fact_check'; perspective: string | null; by: string };
    }
  /** `cut`: all that they had on record went with the passages that a version cut. */
  | { action: 'review'; params: { assignmentId: string; perspective: string | null; cause: 'accepted' | 'cut' } }
  | { action: 'check_facts'; params: { assignmentId: string } }
  | {
      action: 'say_whether';
      params: { counterpointId: string; code: number; perspective: string; cause: 'answered' | 'changed' | 'cut' };
    }
  /** `judge`: how many more want fact, opinion or leave first. `sentence` is the first of all, counting from 1. */
  | { action: 'confirm_changed'; params: { count: number; judge: number; sentence: number; duty: 'perspective' | 'fact_check' } }
  | { action: 'resubmit'; params: Record<string, never> }
  | { action: 'revise'; params: { refuted: number } }
  | { action: 'answer'; params: { counterpointId: string; code: number; perspective: string; count: number; blocks: boolean } }
  | { action: 'give_ok'; params: { version: number } }
  | { action: 'add_disclosure'; params: Record<string, never> };
export type AttentionAction = Act['action'];
/** A review request that came to nothing, so that somebody else has to be asked. */
export interface Gone {
  personId: string;
  status: 'declined' | 'recused' | 'lapsed' | 'released';
  at: string;
}

export type Attention = Act & {
  personId: string;
  /** Tells two of a kind on one piece apart; '' where there can be one only. */
  subject: string;
  since: string;
  due: string | null;
  place: Place | null;
};

/** Most urgent first: what is due soonest, then what has waited longest. */
export function attention(facts: AttentionFacts, gate: Gate): Attention[] {
  const { review, publication } = facts.piece;
  const over =
    review === 'draft' ||
    review === 'declined' ||
    review === 'withdrawn' ||
    publication === 'retracted' ||
    publication === 'removed';
  if (over) return [];
  return [...editorsTurn(facts, gate), ...reviewersTurn(facts), ...authorsTurn(facts, gate)].sort(
    (a, b) => order(a.due ?? '9999', b.due ?? '9999') || order(a.since, b.since),
  );
}
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The next moment at which time alone changes who must act (an answer time or a block's clock runs out); null where none will. */
export function nextChange(
  facts: Pick<GateFacts, 'now' | 'counterpoints' | 'policy' | 'piece' | 'versions' | 'adoptions'>,
): string | null {
  const moments = facts.counterpoints.flatMap((one) => [one.answerDue, blockEnds(one, facts)]);
  const ahead = [...moments, facts.piece.scheduledAt].filter((at): at is string => at !== null && at > facts.now).sort();
  return ahead[0] ?? null;
}
