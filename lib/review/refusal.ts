/** Why a command was not carried out: a closed set of codes with parameters, turned into a sentence by `lib/words` and into a status by `status`. */

import type { FileTrouble } from '../formats/import/file-trouble';
import type { LineName } from '../text/text-lines';
import type { HoldingKind } from './holding';
import type { RequirementId } from './vocabulary';

export type Refusal =
  | { code: 'not_found' }
  | { code: 'sign_in_first' }
  /** May see the piece, but not do this. `reason` is the permission table's. */
  | { code: 'not_allowed'; reason: Denial }
  | { code: 'wrong_state'; state: string }
  | { code: 'stale_version'; current: number; named: number }
  | { code: 'stale_digest' }
  | { code: 'stale_edition'; current: string }
  | { code: 'stale_draft'; revision: number }
  /** A private counterpoint was saved after the writer opened it. */
  | { code: 'stale_note' }
  /** The password was changed while the one of before was compared. */
  | { code: 'stale_password' }
  /** What stands there (`now`) is not what the form, or the program, was made from: somebody else, or another tab, was quicker. */
  | { code: 'stale_form'; what: Replaced; now: unknown }
  | { code: 'already_done' }
  | { code: 'gate_closed'; requirements: RequirementId[] }
  | { code: 'no_such_sentence'; field: string; index: number }
  | { code: 'offsets_out_of_range'; field: string }
  | { code: 'quote_mismatch'; field: string }
  | { code: 'unknown_value'; field: string; value: string }
  | { code: 'missing_field'; field: string; why: string }
  | { code: 'perspective_not_held'; perspective: string }
  | { code: 'perspectives_missing'; what: string; perspectives: string[]; atLeast: number }
  | { code: 'conflict_undeclared' }
  | { code: 'conflict_declared' }
  | { code: 'wrote_it_yourself'; sentences: number[]; lines?: LineName[] }
  | { code: 'is_author' }
  | { code: 'already_assigned' }
  | { code: 'one_duty_each' }
  | { code: 'not_qualified' }
  | { code: 'nothing_filed' }
  | { code: 'facts_unfinished'; undisposed: number; withoutVerdict: number; withoutQuote: number }
  | { code: 'claim_in_use'; sentence: number }
  | { code: 'quote_needed' }
  | { code: 'source_needed' }
  | { code: 'same_content'; number: number }
  | { code: 'correction_changes_nothing' }
  | { code: 'note_changes_text' }
  | { code: 'too_many_changes'; changed: number; most: number }
  /** One at a time: another is to be confirmed, or in review. */
  | { code: 'correction_waits'; correctionId: string }
  | { code: 'empty_text' }
  /** The notice says what it is not to repeat. */
  | { code: 'repeats_withheld'; field: string }
  | { code: 'second_person_needed' }
  | { code: 'not_overridable'; requirement: RequirementId }
  | { code: 'not_required'; requirement: RequirementId }
  /** Nothing is missing there now, so there is nothing to be excused from. */
  | { code: 'not_open'; requirement: RequirementId }
  /** Something is open that the override was not asked for. */
  | { code: 'more_is_open'; requirement: RequirementId }
  /** What the person still holds and the body does not name, or gives to somebody who cannot take it. */
  | { code: 'still_holds'; holdings: { kind: HoldingKind; id: string }[] }
  | { code: 'in_the_past'; field: string }
  /** So late that it must be a slip of the hand. */
  | { code: 'too_far_ahead'; field: string }
  | { code: 'governed_by_it'; pieces: number }
  | { code: 'last_admin' }
  | { code: 'email_taken' }
  | { code: 'link_expired' }
  | { code: 'already_set_up' }
  /** A file that came in holds no piece that can be read here. */
  | { code: 'file_refused'; reason: FileTrouble }
  | { code: 'busy' };
/** What one person may set over another, or over themselves in another tab: the body names what it replaces (`before`). */
export type Replaced = 'opening' | 'schedule' | 'verdict' | 'dispositions' | 'answer' | 'permissions' | 'person' | 'newsroom';
export type RefusalCode = Refusal['code'];

/** Why the permission table says no. */
export type Denial =
  | 'author_only'
  | 'editor_only'
  | 'admin_only'
  | 'reviewer_only'
  | 'assigned_only'
  | 'own_only'
  | 'person_only'
  | 'accept_first'
  | 'not_in_this_state'
  | 'author_of_piece'
  | 'disabled'
  | 'job_only'
  | 'use_correct';

/** Denials for a person who may do this, but not at this moment: too early, too late, or another was quicker. Every other denial is for good. */
const ofTheMoment: readonly Denial[] = ['not_in_this_state', 'accept_first', 'use_correct'];
export const isOfTheMoment = (reason: Denial): boolean => ofTheMoment.includes(reason);

/**
 * HTTP status of each refusal (design §6): 403 for a person who may see and never do, 404 may not see, 409 stale, duplicate or at the wrong moment, 422 refused
 * by a rule.
 */
export function statusOf(refusal: Refusal): number {
  switch (refusal.code) {
    case 'sign_in_first':
      return 401;
    case 'not_allowed':
      return isOfTheMoment(refusal.reason) ? 409 : 403;
    case 'not_found':
      return 404;
    case 'stale_version':
    case 'stale_digest':
    case 'stale_edition':
    case 'stale_draft':
    case 'stale_note':
    case 'stale_password':
    case 'stale_form':
    case 'already_done':
    case 'quote_mismatch':
    case 'same_content':
    case 'correction_waits':
    case 'already_assigned':
    case 'email_taken':
    case 'already_set_up':
      return 409;
    case 'offsets_out_of_range':
    case 'no_such_sentence':
    case 'unknown_value':
    case 'missing_field':
      return 400;
    case 'link_expired':
      return 410;
    case 'busy':
      return 503;
    case 'file_refused':
      return fileStatus(refusal.reason);
    default:
      return 422;
  }
}

/** Too large, of a kind that is not read here, or of the right kind and wrong in itself. */
function fileStatus(trouble: FileTrouble): number {
  switch (trouble) {
    case 'too_large':
      return 413;
    case 'pdf':
    case 'old_word':
    case 'open_document':
    case 'pages':
    case 'rtf':
    case 'other_office':
    case 'zip':
    case 'unknown':
    case 'word_misnamed':
    case 'page_misnamed':
    case 'not_word':
      return 415;
    default:
      return 422;
  }
}
