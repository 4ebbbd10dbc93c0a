/**
 * Who may do what: one table. The store enforces it, pages show buttons from it, tests are generated from it. A denial carries its reason.
 * For a piece that a person may not see, the answer is "not found": `sees` decides that first.
 */
import type { Actor } from './facts';
import type { Denial } from './refusal';
import type { AssignmentState, DutyKind, PublicationState, ReviewState } from './vocabulary';
import { isWorking, mayJudge } from './working';

/** The piece's state and the actor's part in it, as far as the table needs them. */
export interface Relation {
  review: ReviewState;
  publication: PublicationState;
  isAuthor: boolean;
  /** Made the piece (an editor who imported it for an author). */
  isCreator: boolean;
  /** Was ever submitted: it has a version. A draft that is withdrawn was never the desk's to read. */
  submitted: boolean;
  /** Its review was ever opened, so that somebody may have been asked. */
  opened: boolean;
  assignments: { duty: DutyKind; status: AssignmentState; appointed: boolean }[];
}
export type Verdict = { allowed: true } | { allowed: false; reason: Denial };
type Rule = (actor: Actor, relation: Relation) => Denial | null;

const editor: Rule = (actor) => (actor.roles.includes('editor') ? null : 'editor_only');
const admin: Rule = (actor) => (actor.roles.includes('admin') ? null : 'admin_only');
const author: Rule = (_, relation) => (relation.isAuthor ? null : 'author_only');
const notAuthor: Rule = (_, relation) => (relation.isAuthor ? 'author_of_piece' : null);
const isGivenUp = ({ review }: Relation) => review === 'declined' || review === 'withdrawn';
/** An editor edits copy while the desk has the piece; what its author took back, or the desk declined, is the author's alone. */
const writer: Rule = (actor, relation) => {
  if (relation.isAuthor) return null;
  if (!actor.roles.includes('editor')) return 'author_only';
  return isGivenUp(relation) ? 'not_in_this_state' : null;
};
/** Whoever wrote the piece may not learn who reviews it, not even from a refusal: once the review was opened, an editor names co-authors. */
const namesAuthors: Rule = (actor, relation) =>
  relation.isAuthor && relation.opened ? 'not_in_this_state' : relation.isAuthor ? null : editor(actor, relation);
const inState =
  (...states: ReviewState[]): Rule =>
  (_, relation) =>
    states.includes(relation.review) ? null : 'not_in_this_state';
const notLive: Rule = (_, relation) => (['none', 'scheduled'].includes(relation.publication) ? null : 'not_in_this_state');
const live: Rule = (_, relation) => (relation.publication === 'live' ? null : 'not_in_this_state');
/** What is live changes by a correction; an author may propose one. */
const authorOnceLive: Rule = (_, relation) => (relation.publication === 'live' && !relation.isAuthor ? 'use_correct' : null);
const shown: Rule = (_, relation) => (['live', 'retracted'].includes(relation.publication) ? null : 'not_in_this_state');
const assigned =
  (duty?: DutyKind): Rule =>
  (_, relation) => {
    const mine = relation.assignments.filter((assignment) => !duty || assignment.duty === duty);
    if (mine.some(mayJudge)) return null;
    return mine.some((assignment) => assignment.status === 'invited') ? 'accept_first' : duty ? 'assigned_only' : 'reviewer_only';
  };
/** Has a duty on the piece, also after the appointment was taken away: they read on, and take back what they said. */
const atWork: Rule = (actor, relation) => (relation.assignments.some(isWorking) ? null : assigned()(actor, relation));
/** Reads on while the desk has the piece: one that it declined, or its author withdrew, is not theirs any more (`reviewEnd`). */
const readsOn: Rule = (actor, relation) => atWork(actor, relation) ?? (isGivenUp(relation) ? 'not_in_this_state' : null);
const invited: Rule = (_, relation) => (relation.assignments.length > 0 ? null : 'assigned_only');
const hadPerspective: Rule = (_, relation) =>
  relation.assignments.some((assignment) => assignment.duty === 'perspective' && isWorking(assignment)) ? null : 'assigned_only';
const released: Rule = (_, relation) => (wasReleased(relation) ? null : 'assigned_only');
const anyOf =
  (...rules: Rule[]): Rule =>
  (actor, relation) => {
    const denials = rules.map((rule) => rule(actor, relation));
    return denials.includes(null) ? null : (denials.find((denial) => denial !== null) ?? null);
  };
const inReview = inState('in_review', 'changes_requested', 'publishable');
const anyone: Rule = () => null;

interface Entry {
  rules: Rule[] /** Takes a person's session: a judgement, a consent or a decision. */;
  person: boolean;
}
const allow = (...rules: Rule[]): Entry => ({ rules, person: false });
const onlyAPerson = (...rules: Rule[]): Entry => ({ rules, person: true });

/** Every action of the product. `see_*` are reads; the rest are commands. */
export const table = {
  see_piece: allow(anyone),
  /** The text: an invited reviewer sees it only after accepting, which wants conflicts declared, and until the piece is declined or withdrawn. */
  see_text: allow(anyOf(readsOn, author, editor)),
  see_draft: allow(writer),
  create_piece: allow((actor) => (actor.roles.some((role) => role === 'author' || role === 'editor') ? null : 'author_only')),
  save_draft: allow(writer),
  /** On no piece, and nothing is kept: co-authors are anybody, so anybody may ask. */
  understand_file: allow(anyone),
  add_author: onlyAPerson(
    namesAuthors,
    inState('draft', 'submitted', 'returned', 'in_review', 'changes_requested', 'publishable'),
    notLive,
  ),
  make_version: onlyAPerson(writer, authorOnceLive),
  open_review: onlyAPerson(editor, notAuthor, inState('submitted', 'in_review', 'changes_requested', 'publishable'), notLive),
  return: onlyAPerson(editor, notAuthor, inState('submitted')),
  request_changes: onlyAPerson(editor, notAuthor, inState('in_review', 'publishable'), notLive),
  decline: onlyAPerson(
    editor,
    notAuthor,
    inState('submitted', 'returned', 'in_review', 'changes_requested', 'publishable'),
    notLive,
  ),
  withdraw: onlyAPerson(
    author,
    inState('draft', 'submitted', 'returned', 'in_review', 'changes_requested', 'publishable'),
    notLive,
  ),
  assign: onlyAPerson(editor, notAuthor, inReview),
  answer_assignment: onlyAPerson(anyOf(invited, editor), notAuthor),
  add_counterpoint: onlyAPerson(notAuthor, assigned('perspective'), inReview),
  edit_counterpoint: onlyAPerson(notAuthor, assigned('perspective'), inReview),
  respond: onlyAPerson(author, inReview),
  /** Whoever was released, or is not appointed any more, may lift or withdraw a block that was filed as it stood. */
  resolve_counterpoint: onlyAPerson(notAuthor, anyOf(assigned('perspective'), released, hadPerspective, editor), inReview),
  run_counterpoint: onlyAPerson(editor, notAuthor, inReview),
  overrule: onlyAPerson(editor, notAuthor, inReview),
  dispose: onlyAPerson(notAuthor, assigned('fact_check'), inReview),
  give_verdict: onlyAPerson(notAuthor, assigned('fact_check'), inReview),
  confirm_sentences: onlyAPerson(notAuthor, anyOf(assigned(), editor), inReview),
  sign_off: onlyAPerson(notAuthor, assigned(), inReview),
  revoke_sign_off: onlyAPerson(notAuthor, anyOf(atWork, editor)),
  consent: onlyAPerson(author, inReview),
  /** Until it runs: then there is nothing left to permit, or to take back. */
  change_permissions: onlyAPerson(
    author,
    inState('draft', 'submitted', 'returned', 'in_review', 'changes_requested', 'publishable', 'withdrawn'),
    notLive,
  ),
  record_reply: onlyAPerson(editor, notAuthor, inReview),
  request_override: onlyAPerson(editor, notAuthor, inReview),
  confirm_override: onlyAPerson(editor, notAuthor, inReview),
  mark_publishable: onlyAPerson(editor, notAuthor, inState('in_review', 'changes_requested'), notLive),
  schedule: onlyAPerson(editor, notAuthor, inState('publishable'), notLive),
  publish: onlyAPerson(editor, notAuthor, inState('publishable'), notLive),
  /** The clock, on behalf of the editor who scheduled it; the gate is asked again. */
  publish_scheduled: allow((actor) => (actor.via === 'job' ? null : 'job_only'), inState('publishable')),
  adopt_policy: onlyAPerson(editor, notAuthor, inReview, notLive),
  correct: onlyAPerson(editor, notAuthor, live),
  confirm_correction: onlyAPerson(editor, notAuthor, live),
  /** The author's word beside the notice. */
  answer_correction: onlyAPerson(author, live),
  decline_proposal: onlyAPerson(editor, notAuthor, live),
  /** "It stays as it is", to what was said against a live text. */
  answer_alarm: onlyAPerson(editor, notAuthor, live),
  retract: onlyAPerson(editor, notAuthor, live),
  remove: onlyAPerson(editor, notAuthor, shown),
  look: allow(anyone),
  see_board: allow(editor),
  see_people: allow((actor) => (actor.roles.some((role) => role === 'editor' || role === 'admin') ? null : 'editor_only')),
  see_policies: allow(anyone),
  manage_people: onlyAPerson(admin),
  manage_policy: onlyAPerson(admin),
  manage_perspectives: onlyAPerson(admin),
  manage_newsroom: onlyAPerson(admin),
  make_token: onlyAPerson(anyone),
  /** By a one-time link only: the set-up link, or an invitation. */
  set_up: allow((actor) => (actor.via === 'setup' ? null : 'admin_only')),
} satisfies Record<string, Entry>;
export type Action = keyof typeof table;
export const actions = Object.keys(table) as Action[];

/** May this actor do this to this piece? (`relation` is left out for actions that are on no piece.) Says nothing about whether they may see it. */
export function can(actor: Actor, action: Action, relation: Relation = none): Verdict {
  const entry: Entry = table[action];
  if (entry.person && actor.via !== 'session') return { allowed: false, reason: 'person_only' };
  for (const rule of entry.rules) {
    const reason = rule(actor, relation);
    if (reason) return { allowed: false, reason };
  }
  return { allowed: true };
}
const none: Relation = {
  review: 'draft',
  publication: 'none',
  isAuthor: false,
  isCreator: false,
  submitted: false,
  opened: false,
  assignments: [],
};

/**
 * May this actor know that the piece exists, in lists and by its address? Authors always, editors once it was submitted (and the one who made it for an author
 * while it is a draft), reviewers while or after they were asked.
 */
export function sees(actor: Actor, relation: Relation): boolean {
  if (relation.isAuthor) return true;
  const deskHasIt = relation.submitted || (relation.isCreator && relation.review === 'draft');
  if (deskHasIt && actor.roles.includes('editor')) return true;
  return relation.assignments.some((assignment) => ['invited', 'accepted', 'done', 'lapsed'].includes(assignment.status));
}

/** Was asked to review and released by an editor: keeps what they wrote, and may lift or withdraw a block that was filed for them. */
const wasReleased = (relation: Relation): boolean => relation.assignments.some((assignment) => assignment.status === 'released');

/** May this actor's command name a counterpoint of the piece? Else there is none for them. */
export const mayName = (actor: Actor, relation: Relation): boolean => sees(actor, relation) || wasReleased(relation);
