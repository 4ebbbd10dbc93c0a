import type { AssignmentFacts } from '../facts';
import { coversAll, isStanding } from '../override-holds';
import { isPending } from '../pending-adoption';
import { responseDueOf } from '../response-due';
import type { Act } from './act';
import { type ActContext, isAsked, lastWord, missingOf, requirementsOf } from './act-context';

/** What editors do while the review goes on: see to dates that passed, to replies, and to exceptions that a colleague asked for. */
export const editorActs = (context: ActContext): Act[] => [
  ...overdueActs(context),
  ...replyActs(context),
  ...overrideActs(context),
  ...policyActs(context),
];

/** A reviewer let a date pass: the editor reminds them, gives more time, or asks somebody else. */
function overdueActs(context: ActContext): Act[] {
  const { facts, responsible } = context;
  return facts.assignments
    .filter((assignment) => isAsked(facts, assignment))
    .flatMap((assignment) => {
      const missed = missedDate(context, assignment);
      if (!missed) return [];
      const { id, personId: reviewer, perspective } = assignment;
      return responsible
        .filter((person) => person !== reviewer)
        .map(
          (personId): Act => ({
            action: 'overdue_review',
            params: { assignmentId: id, reviewer, perspective, ...missed },
            personId,
            role: 'editor',
            subject: id,
            requirements: [],
            since: missed.at,
            due: null,
            place: { to: 'form', form: 'assign' },
          }),
        );
    });
}

function missedDate({ facts }: ActContext, assignment: AssignmentFacts) {
  const { id, status, dueAt } = assignment;
  const responseDue = responseDueOf(assignment, facts.policy);
  if (status === 'invited' && responseDue <= facts.now) return { missed: 'answer' as const, at: responseDue };
  return status === 'accepted' && lastWord(facts, id) === null && dueAt <= facts.now
    ? { missed: 'review' as const, at: dueAt }
    : null;
}

/** Right of reply: name who is accused, record what they say, and confirm that asking would be a danger. */
function replyActs(context: ActContext): Act[] {
  const { facts, editors, responsible } = context;
  const missing = missingOf(context, 'accused');
  const of = (need: 'name' | 'reply' | 'confirmation') => missing.filter(({ item }) => item.need === need);
  const base = { role: 'editor' as const, subject: '', since: facts.stateSince, due: null };
  const replies = { to: 'form' as const, form: 'replies' as const };
  const naming = of('name');
  const recording = of('reply');
  const named =
    naming.length === 0
      ? []
      : responsible.map(
          (personId): Act => ({
            ...base,
            action: 'name_accused',
            params: {},
            personId,
            requirements: requirementsOf(naming),
            place: { to: 'form', form: 'decide' },
          }),
        );
  const recorded =
    recording.length === 0
      ? []
      : responsible.map(
          (personId): Act => ({
            ...base,
            action: 'record_reply',
            params: { count: recording.length },
            personId,
            requirements: requirementsOf(recording),
            place: replies,
          }),
        );
  const confirmed = of('confirmation').flatMap(({ item, requirements }) =>
    facts.replies
      .filter((reply) => reply.accusedId === item.id && reply.kind === 'not_sought_danger' && reply.confirmedBy === null)
      .flatMap(({ accusedId, by, at }) =>
        editors
          .filter((person) => person !== by)
          .map(
            (personId): Act => ({
              ...base,
              action: 'confirm_reply',
              params: { accusedId, by },
              personId,
              subject: accusedId,
              requirements,
              since: at,
              place: replies,
            }),
          ),
      ),
  );
  return [...named, ...recorded, ...confirmed];
}

/** A colleague asked for an exception to all that is open of a requirement: another editor confirms or refuses it. */
function overrideActs({ facts, gate, editors }: ActContext): Act[] {
  const unsatisfied = gate.requirements.filter((requirement) => requirement.status === 'unsatisfied');
  return facts.overrides
    .filter((override) => override.confirmedBy === null && isStanding(override, facts))
    .filter((override) => unsatisfied.some(({ id, open }) => id === override.requirement && coversAll(override, open)))
    .flatMap(({ id, requirement, requestedBy, at }) =>
      editors
        .filter((person) => person !== requestedBy)
        .map((personId) => ({
          action: 'decide_override',
          params: { overrideId: id, requirement, by: requestedBy },
          personId,
          role: 'editor',
          subject: id,
          requirements: [requirement],
          since: at,
          due: null,
          place: { to: 'form', form: 'override' },
        })),
    );
}

/** A colleague asked to move the piece to a weaker policy: another editor, who made none of it, adopts or refuses it. */
function policyActs({ facts, editors }: ActContext): Act[] {
  return facts.adoptions
    .filter((adoption) => isPending(adoption, facts.piece.currentVersion))
    .flatMap(({ id, policyVersion, askedBy, at }) =>
      editors
        .filter((person) => person !== askedBy && !facts.policyMakers.includes(person))
        .map((personId) => ({
          action: 'decide_policy',
          params: { policyVersion, by: askedBy },
          personId,
          role: 'editor',
          subject: id,
          requirements: [],
          since: at,
          due: null,
          place: { to: 'form', form: 'decide' },
        })),
    );
}
