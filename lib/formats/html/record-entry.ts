import type { LapseCause } from '@/lib/review/lapse-of-mark';
import type { CorrectionType, ResponseKind, SignOffOutcome, TakingOffGround } from '@/lib/review/vocabulary';
import type { LineName } from '@/lib/text/text-lines';
import type { NamedSentence } from '@/lib/words/en/sentence-name';

/**
 * What readers are told of one event: a whitelist. It holds no person, no text of a note, no time finer than the day, and no reason but those that are public.
 * `duty` is a perspective's name or null for the fact-check.
 */
export type Happening =
  | { kind: 'version'; number: number; change: 'author' | 'style' | 'substance' }
  | { kind: 'submitted' | 'resubmitted' | 'returned' | 'changes_requested' | 'overrule_asked' | 'overruled' }
  | { kind: 'consented'; number: number }
  | { kind: 'opened' | 'widened'; perspectives: string[]; stakes: string }
  | { kind: 'no_reply' | 'recused' | 'revoked'; duty: string | null }
  | { kind: 'signed'; duty: string | null; outcome: SignOffOutcome }
  /** The sentence that changed, of the version that changed it; null where it was cut. */
  | { kind: 'lapsed'; duty: string | null; sentence: NamedSentence | null }
  | { kind: 'line_lapsed'; duty: string | null; line: LineName }
  | { kind: 'answered'; code: string; response: ResponseKind }
  | { kind: 'taken_off'; code: string; ground: TakingOffGround }
  | { kind: 'confirmed'; sentences: number; lines: number }
  | {
      kind: 'override_asked' | 'override_confirmed' | 'override_refused' | 'override_withdrawn' | 'override_ended';
      requirement: string;
    }
  | { kind: 'policy_adopted' | 'weaker_policy_asked' | 'weaker_policy_adopted'; version: number }
  | { kind: 'weaker_policy_refused' | 'weaker_policy_withdrawn' }
  | {
      kind:
        | 'first_approval'
        | 'publishable'
        | 'published'
        | 'correction_confirmed'
        | 'correction_refused'
        | 'correction_answered'
        | 'fact_refuted'
        | 'judged_otherwise'
        | 'block_raised'
        | 'counterpoint_withdrawn'
        | 'retracted'
        | 'removed';
    }
  | { kind: 'publishable_lapsed'; cause: LapseCause }
  | { kind: 'corrected'; type: CorrectionType };

/** `day` is a calendar day in UTC, as the ledger has it: 2026-03-16. */
export interface RecordEntry {
  day: string;
  happening: Happening;
}
