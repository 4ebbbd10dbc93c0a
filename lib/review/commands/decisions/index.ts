/** POST /pieces/:id/decisions: the body's `kind` picks the command. */
import type { AnyCommand } from '../../command';
import type { DecisionKind } from '../../vocabulary';
import { adoptPolicy } from './adopt-policy';
import { answerAlarm } from './answer-alarm';
import { confirmCorrection, refuseCorrection } from './confirm-correction';
import { correct } from './correct';
import { answerCorrection, holdAnswer } from './correction-answer';
import { declineProposal } from './decline-proposal';
import { refusePolicy, withdrawPolicy } from './end-adoption';
import { markPublishable } from './mark-publishable';
import { openReview } from './open-review';
import { overrule } from './overrule';
import { publishCorrection, withdrawCorrection } from './pending-correction';
import { publish, schedule, unschedule } from './publish';
import { decline, remove, requestChanges, retract, returnPiece, withdraw } from './reasoned';
import { takeOff } from './take-off';

export const decisions = {
  return: returnPiece,
  open_review: openReview,
  request_changes: requestChanges,
  mark_publishable: markPublishable,
  schedule,
  unschedule,
  publish,
  decline,
  withdraw,
  correct,
  confirm_correction: confirmCorrection,
  refuse_correction: refuseCorrection,
  publish_correction: publishCorrection,
  withdraw_correction: withdrawCorrection,
  answer_correction: answerCorrection,
  hold_answer: holdAnswer,
  take_off: takeOff,
  decline_proposal: declineProposal,
  answer_alarm: answerAlarm,
  retract,
  remove,
  adopt_policy: adoptPolicy,
  refuse_policy: refusePolicy,
  withdraw_policy: withdrawPolicy,
  overrule,
} satisfies Record<DecisionKind, AnyCommand>;
