import type { AlarmKind } from './alarm';
import type { AssignmentState, CorrectionType, RequirementId, SignOffOutcome } from './vocabulary';

/** A counterpoint as a sentence calls it: the perspective's letter and the number. */
type Named = { counterpointId: string; code: number; perspective: string };

/** What somebody has to do, and what one needs to say so in a sentence. */
export type ToDo =
  | { action: 'open_review'; params: { by: string[] } }
  | { action: 'choose_perspectives'; params: { perspective: string | null } }
  | { action: 'assign'; params: { perspective: string } & Asking }
  | { action: 'assign_facts'; params: Asking }
  /** A date that a reviewer was given has passed: to answer the request, or to finish the review. */
  | {
      action: 'overdue_review';
      params: { assignmentId: string; reviewer: string; perspective: string | null; missed: 'answer' | 'review'; at: string };
    }
  | { action: 'decide_override'; params: { overrideId: string; requirement: RequirementId; by: string } }
  /** A weaker policy for this piece takes a second editor. */
  | { action: 'decide_policy'; params: { policyVersion: number; by: string } }
  | { action: 'decide_overrule'; params: Named & { by: string } }
  /** `writer_left`: the author answered, and who wrote the block has no duty here any more. */
  | { action: 'settle_block'; params: Named & { cause: 'stands' | 'unanswered' | 'writer_left' } }
  | { action: 'place_again'; params: Named }
  | { action: 'name_accused'; params: Record<string, never> }
  | { action: 'record_reply'; params: { count: number } }
  | { action: 'confirm_reply'; params: { accusedId: string; by: string } }
  /** `overridden`: what is not there, by exception of two editors; not in acts that were kept before it was said. */
  | { action: 'mark_publishable'; params: { version: number; overridden?: RequirementId[] } }
  | { action: 'publish'; params: { version: number; scheduledAt: string | null } }
  /** `type`: not in acts that were kept before it was said. */
  | { action: 'confirm_correction'; params: { correctionId: string; by: string; type?: CorrectionType } }
  | { action: 'publish_correction'; params: { correctionId: string; version: number } }
  /** What is wrong with a correction in review is for the editor who made it: they withdraw it, and make another. */
  | {
      action: 'rework_correction';
      params: { correctionId: string; cause: 'refuted' | 'checker' | 'promised' | 'disclosure'; refuted: number };
    }
  /** The author made a version of a live piece. */
  | { action: 'decide_proposal'; params: { version: number; by: string } }
  /** Something was said against what readers have: a sentence was contradicted, a signature taken back. */
  | {
      action: 'settle_after_publication';
      /** Of a signature, or of somebody who stepped aside: their duty, and what they had signed. */
      params: {
        alarm: string;
        kind: AlarmKind;
        duty?: 'perspective' | 'fact_check';
        perspective?: string | null;
        outcome?: SignOffOutcome;
      };
    }
  /** On a live piece only another editor may do it, and there is none who may. */
  | { action: 'find_editor'; params: { waits: 'correction' | 'alarm' } }
  /** Nobody can do what this requirement asks for: every editor took part, or an author's account is closed. */
  | { action: 'find_somebody'; params: { requirement: RequirementId } }
  | {
      action: 'answer_request';
      params: { assignmentId: string; duty: 'perspective' | 'fact_check'; perspective: string | null; by: string };
    }
  /** `cut`: all that they had on record went with the passages that a version cut; `withdrawn`: they took all of it back. */
  | { action: 'review'; params: { assignmentId: string; perspective: string | null; cause: 'accepted' | 'cut' | 'withdrawn' } }
  /** `revised`: they asked for changes, and a new version is there. */
  | { action: 'check_facts'; params: { assignmentId: string; cause: 'accepted' | 'revised' } }
  | { action: 'say_whether'; params: Named & { cause: 'answered' | 'changed' | 'cut' } }
  /** `judge`: how many more want fact, opinion or leave first. `sentence` is the first of all, counting from 1; 0: none, only claims. */
  | { action: 'confirm_changed'; params: { count: number; judge: number; sentence: number; duty: 'perspective' | 'fact_check' } }
  | { action: 'resubmit'; params: Record<string, never> }
  /** `refuted`: claims that did not hold. `promised`: answers that say "revised" before there is a version. */
  | { action: 'revise'; params: { cause: 'requested' | 'refuted' | 'checker' | 'promised'; refuted: number } }
  | { action: 'answer'; params: Named & { count: number; blocks: boolean } }
  | { action: 'give_ok'; params: { version: number } }
  | { action: 'add_disclosure'; params: Record<string, never> };

/** Why somebody has to be asked. What is missing in acts that were kept before it was said: somebody was asked, for a piece that does not run yet. */
interface Asking {
  after: Gone | null;
  nobodyAsked?: boolean;
  /** Of a live piece: a correction that is in review, or words that a correction brought in unchecked. */
  live?: 'correction' | 'marks';
}

/** A review request that came to nothing, so that somebody else has to be asked. */
export interface Gone {
  personId: string;
  status: Extract<AssignmentState, 'declined' | 'recused' | 'lapsed' | 'released'> | 'closed';
  at: string;
}
