/** The field's words as closed sets (design §2). Every enum of the API, the tables and the rules is one of these. No schemas: pages that only show words load it. */

export const roles = ['author', 'reviewer', 'editor', 'admin'] as const;
export const reviewStates = [
  'draft',
  'submitted',
  'returned',
  'in_review',
  'changes_requested',
  'publishable',
  'declined',
  'withdrawn',
] as const;
export const publicationStates = ['none', 'scheduled', 'live', 'retracted', 'removed'] as const;
export const stakesLevels = ['routine', 'elevated', 'grave'] as const;
export const dutyKinds = ['perspective', 'fact_check'] as const;
export const assignmentStates = ['invited', 'accepted', 'declined', 'recused', 'done', 'lapsed', 'released'] as const;
export const counterpointKinds = ['passage', 'missing'] as const;
/** The only grounds on which a counterpoint may block publication. Disagreement is none. */
export const blockGrounds = ['factual_error', 'misquotation', 'legal', 'danger', 'right_of_reply'] as const;
export const responseKinds = ['revised', 'replied', 'declined'] as const;
export const resolutionOutcomes = ['satisfied', 'stands', 'withdrawn'] as const;
export const dispositionKinds = ['claim', 'opinion', 'no_check'] as const;
export const verdicts = ['supported', 'supported_with_context', 'unsupported', 'contradicted', 'unverifiable'] as const;
export const signOffOutcomes = ['checked', 'filed', 'nil_return', 'changes_needed'] as const;
export const anchorStates = ['exact', 'moved', 'changed', 'orphaned', 'cut'] as const;
/** Why a passage has no certain place: other words stand there, two places fit alike, a place fits too badly, or it was cut and a twin of it stays. */
export const lossCauses = ['rewritten', 'ambiguous', 'unsure', 'twin'] as const;
export const requirementStatuses = ['error', 'unsatisfied', 'overridden', 'satisfied', 'not_applicable'] as const;
/** How an exception that two people make (an override, the adoption of a weaker policy) comes to an end: `lapsed` is the system's word. */
export const exceptionEnds = ['refused', 'withdrawn', 'lapsed'] as const;
export const correctionTypes = ['clarification', 'correction', 'editors_note', 'expression_of_concern'] as const;
/** `now`: at once, confirmed afterwards. `review`: through the gate first. */
export const correctionWays = ['now', 'review'] as const;
/** Whether readers see the difference, or only the notice. */
export const correctionShows = ['difference', 'withheld'] as const;
/** The only reasons for which a notice does not repeat the old words. */
export const withholdingGrounds = ['privacy', 'safety', 'law'] as const;
/** Why a running counterpoint is taken off a live page; `withdrawn`: its writer took it back. */
export const takingOffGrounds = [...withholdingGrounds, 'withdrawn'] as const;
export type TakingOffGround = (typeof takingOffGrounds)[number];
/** What the page says behind words that a correction brought in. */
export const wordMarks = ['not_checked', 'not_confirmed'] as const;
export type WordMark = (typeof wordMarks)[number];
/** Fields of a piece outside its sentences that readers see. */
export const changedLineFields = ['byline', 'disclosure', 'sources', 'links'] as const;
export const decisionKinds = [
  'return',
  'open_review',
  'request_changes',
  'mark_publishable',
  'schedule',
  'unschedule',
  'publish',
  'decline',
  'withdraw',
  'correct',
  'confirm_correction',
  'refuse_correction',
  'publish_correction',
  'withdraw_correction',
  'answer_correction',
  'hold_answer',
  'take_off',
  'decline_proposal',
  'answer_alarm',
  'retract',
  'remove',
  'adopt_policy',
  'refuse_policy',
  'withdraw_policy',
  'overrule',
] as const;
/** What a version changed, found by comparing it with the one before. */
export const changeKinds = ['style', 'cut', 'headline', 'substance'] as const;
/** Design §5, in the order in which the gate shows them. */
export const requirementIds = [
  'perspectives_heard',
  'facts_checked',
  'author_answered',
  'nothing_blocking',
  'independence',
  'disclosure',
  'author_consent',
  'second_editor',
  'right_of_reply',
] as const;

export type Role = (typeof roles)[number];
export type ReviewState = (typeof reviewStates)[number];
export type PublicationState = (typeof publicationStates)[number];
export type Stakes = (typeof stakesLevels)[number];
export type DutyKind = (typeof dutyKinds)[number];
export type AssignmentState = (typeof assignmentStates)[number];
export type CounterpointKind = (typeof counterpointKinds)[number];
export type BlockGround = (typeof blockGrounds)[number];
/** A block on one of these takes two editors to overrule, and is filed whatever becomes of its writer. */
export const takesTwoEditors = (ground: BlockGround): boolean => ground === 'danger' || ground === 'legal';
export type ResponseKind = (typeof responseKinds)[number];
export type ResolutionOutcome = (typeof resolutionOutcomes)[number];
export type DispositionKind = (typeof dispositionKinds)[number];
export type Verdict = (typeof verdicts)[number];
export type SignOffOutcome = (typeof signOffOutcomes)[number];
export type AnchorState = (typeof anchorStates)[number];
export type LossCause = (typeof lossCauses)[number];
export type RequirementId = (typeof requirementIds)[number];
export type RequirementStatus = (typeof requirementStatuses)[number];
export type ExceptionEnd = (typeof exceptionEnds)[number];
export type CorrectionWay = (typeof correctionWays)[number];
export type CorrectionShows = (typeof correctionShows)[number];
export type WithholdingGround = (typeof withholdingGrounds)[number];
export type ChangedLineField = (typeof changedLineFields)[number];
export type CorrectionType = (typeof correctionTypes)[number];
export type ChangeKind = (typeof changeKinds)[number];
export type DecisionKind = (typeof decisionKinds)[number];
