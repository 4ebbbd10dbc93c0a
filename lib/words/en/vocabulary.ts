/** A word on the screen for every closed set of the rules (`lib/review/vocabulary`). A new member without a word does not compile. */
import type {
  AnchorState,
  AssignmentState,
  BlockGround,
  CorrectionType,
  DispositionKind,
  DutyKind,
  LossCause,
  PublicationState,
  RequirementId,
  RequirementStatus,
  ReviewState,
  Role,
  SignOffOutcome,
  Stakes,
  TakingOffGround,
  Verdict,
  WithholdingGround,
} from '../../review/vocabulary';

const role: Record<Role, string> = { author: 'author', reviewer: 'reviewer', editor: 'editor', admin: 'administrator' };

const review: Record<ReviewState, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  returned: 'Returned',
  in_review: 'In review',
  changes_requested: 'Changes requested',
  publishable: 'Publishable',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

const publication: Record<PublicationState, string> = {
  none: 'Not published',
  scheduled: 'Scheduled',
  live: 'Published',
  retracted: 'Retracted',
  removed: 'Removed',
};

const stakes: Record<Stakes, string> = { routine: 'routine', elevated: 'elevated', grave: 'grave' };

const duty: Record<DutyKind, string> = { perspective: 'Perspective', fact_check: 'Fact-check' };

const assignment: Record<AssignmentState, string> = {
  invited: 'Asked',
  accepted: 'Accepted',
  declined: 'Declined',
  recused: 'Stepped aside',
  done: 'Finished',
  lapsed: 'Sought, no reply',
  released: 'Released',
};

const ground: Record<BlockGround, string> = {
  factual_error: 'factual error',
  misquotation: 'misquotation',
  legal: 'legal',
  danger: 'danger to a person',
  right_of_reply: 'right of reply',
};

const disposition: Record<DispositionKind, string> = { claim: 'Fact', opinion: 'Opinion', no_check: 'Neither' };

const verdict: Record<Verdict, string> = {
  supported: 'Supported',
  supported_with_context: 'Supported with context',
  unsupported: 'Unsupported',
  contradicted: 'Contradicted',
  unverifiable: 'Unverifiable',
};

const signOff: Record<SignOffOutcome, string> = {
  checked: 'Checked',
  filed: 'On record',
  nil_return: 'Nothing to add',
  changes_needed: 'Changes needed',
};

const anchor: Record<AnchorState, string> = {
  exact: 'In its place',
  moved: 'Moved',
  changed: 'Its passage changed',
  orphaned: 'Lost its place',
  cut: 'Passage cut',
};

const requirement: Record<RequirementId, string> = {
  perspectives_heard: 'Perspectives heard',
  facts_checked: 'Facts checked',
  author_answered: 'Author answered',
  nothing_blocking: 'Nothing blocking',
  independence: 'Independence',
  disclosure: 'Disclosure',
  author_consent: 'Author’s OK',
  second_editor: 'Second pair of eyes',
  right_of_reply: 'Right of reply',
};

const requirementStatus: Record<RequirementStatus, string> = {
  error: 'Error',
  unsatisfied: 'Missing',
  overridden: 'Overridden',
  satisfied: 'Done',
  not_applicable: 'Not needed',
};

const correction: Record<CorrectionType, string> = {
  clarification: 'Clarification',
  correction: 'Correction',
  editors_note: 'Editor’s note',
  expression_of_concern: 'Expression of concern',
};

const withholding: Record<WithholdingGround, string> = { privacy: 'Privacy', safety: 'Safety', law: 'Law' };
const takingOff: Record<TakingOffGround, string> = { ...withholding, withdrawn: 'Its writer withdrew it' };

export const vocabulary = {
  role,
  review,
  publication,
  stakes,
  duty,
  assignment,
  ground,
  disposition,
  verdict,
  signOff,
  anchor,
  requirement,
  requirementStatus,
  correction,
  withholding,
  takingOff,
};

const causes: Record<LossCause, string> = {
  rewritten: 'The passage was rewritten.',
  ambiguous: 'It fits two places equally well, so a person decides.',
  unsure: 'No place fits well enough to be sure.',
  twin: 'Its passage was cut, but the same words are still elsewhere in the text.',
};

/** Why a note has lost its place, in a sentence; null where nobody can tell. */
export const lossCause = (cause: LossCause | null): string => (cause ? causes[cause] : 'Its passage is not in this version.');
