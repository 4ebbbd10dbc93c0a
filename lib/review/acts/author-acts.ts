import { blocks } from '../block-hold';
import { isClosed } from '../closed';
import { dependsOnDecider } from '../depends-on-decider';
import type { CounterpointFacts, PendingCorrectionFacts } from '../facts';
import type { ToDo } from '../to-do';
import type { RequirementId } from '../vocabulary';
import type { Act } from './act';
import { type ActContext, isAsked, lastWord, missingOf, requirementsOf } from './act-context';
import { placeOf } from './counterpoint-acts';

type OneAct = ToDo & Pick<Act, 'requirements' | 'since' | 'due' | 'place'>;
const edit = { to: 'form' as const, form: 'edit' as const };

/** Submit again, revise, answer, disclose: the turns of a piece's authors. Each author has each of them, and whoever does it does it for all. */
export function authorActs(context: ActContext): Act[] {
  const { facts, gate } = context;
  const unsatisfied = gate.requirements
    .filter((requirement) => requirement.status === 'unsatisfied')
    .map((requirement) => requirement.id);
  const { live } = facts;
  const pending = live?.pending;
  if (pending) return [...reworking(context, pending), ...asked(context, answering(context))];
  const acts: OneAct[] =
    facts.piece.review === 'returned'
      ? [{ action: 'resubmit', params: {}, requirements: unsatisfied, since: facts.stateSince, due: null, place: edit }]
      : [...revising(context, unsatisfied), ...answering(context), ...disclosing(context)];
  return asked(context, acts);
}

/** A disclosure can be given as soon as the desk has the piece. */
export const discloseActs = (context: ActContext): Act[] => asked(context, disclosing(context));

const asked = ({ facts }: ActContext, acts: readonly OneAct[]): Act[] =>
  facts.piece.authors.flatMap((personId) => acts.map((act): Act => ({ ...act, personId, role: 'author', subject: '' })));

/** The words of a correction are its editor's; where that one is gone or away, those who run the piece see to it. */
function reworking(context: ActContext, { id, by }: PendingCorrectionFacts): Act[] {
  const { facts, editors, responsible } = context;
  const [revise] = revising(context, []);
  const [disclose] = disclosing(context);
  const found =
    revise?.action === 'revise'
      ? { ...revise, ...revise.params }
      : disclose && { ...disclose, cause: 'disclosure' as const, refuted: 0 };
  if (!found || found.cause === 'requested') return [];
  const { cause, refuted, requirements, since } = found;
  const isThere = editors.includes(by) && !facts.away.some(({ personId }) => personId === by);
  return (isThere ? [by] : responsible).map((personId) => ({
    action: 'rework_correction',
    params: { correctionId: id, cause, refuted },
    personId,
    role: 'editor',
    subject: id,
    requirements,
    since,
    due: null,
    place: { to: 'form', form: 'decide' },
  }));
}

function revising(context: ActContext, unsatisfied: RequirementId[]): OneAct[] {
  const { facts, changedAt } = context;
  const refuted = missingOf(context, 'claim').filter(({ item }) => item.need === 'revision');
  const promised = missingOf(context, 'counterpoint').filter(({ item }) => item.need === 'revision');
  const unchecked = missingOf(context, 'duty');
  const asked = facts.assignments
    .filter((assignment) => assignment.duty === 'fact_check' && isAsked(facts, assignment))
    .map((assignment) => lastWord(facts, assignment.id))
    .find((word) => word?.outcome === 'changes_needed' && word.version === facts.piece.currentVersion);
  const byChecker = unchecked.length > 0 ? asked : undefined;
  const requested = facts.piece.review === 'changes_requested';
  const cause = requested
    ? 'requested'
    : refuted.length > 0
      ? 'refuted'
      : byChecker
        ? 'checker'
        : promised.length > 0
          ? 'promised'
          : null;
  if (cause === null) return [];
  const missing = [...refuted, ...promised, ...(byChecker ? unchecked : [])];
  return [
    {
      action: 'revise',
      params: { cause, refuted: refuted.length },
      // Changes were requested: whatever is open may be part of them.
      requirements: requested ? unsatisfied.filter((id) => id !== 'author_consent') : requirementsOf(missing),
      since: requested ? facts.stateSince : (byChecker?.at ?? changedAt),
      due: null,
      place: edit,
    },
  ];
}

/** One act for all open counterpoints. A block is named first, and waits for its answer even after its time; the date is the first that runs out. */
function answering(context: ActContext): OneAct[] {
  const { facts } = context;
  const open = facts.counterpoints.filter(
    (counterpoint) => counterpoint.posted && !isClosed(counterpoint) && counterpoint.response === null,
  );
  const blocking = open.filter((counterpoint) => blocks(counterpoint, facts));
  const isBlocking = new Set(blocking);
  const waiting = open.filter(
    (counterpoint) => isBlocking.has(counterpoint) || counterpoint.answerDue === null || counterpoint.answerDue > facts.now,
  );
  const byDue = (list: CounterpointFacts[]) => list.toSorted((a, b) => ((a.answerDue ?? '') < (b.answerDue ?? '') ? -1 : 1));
  const [first] = byDue(blocking).concat(byDue(waiting));
  if (!first) return [];
  const { id, code, perspective, postedAt } = first;
  const ids = new Set(waiting.map((counterpoint) => counterpoint.id));
  return [
    {
      action: 'answer',
      params: { counterpointId: id, code, perspective, count: waiting.length, blocks: blocking.length > 0 },
      requirements: requirementsOf(
        missingOf(context, 'counterpoint').filter(({ item }) => ids.has(item.id) && item.need !== 'place'),
      ),
      since: postedAt ?? facts.stateSince,
      due: byDue(waiting)[0]?.answerDue ?? null,
      place: placeOf(first),
    },
  ];
}

function disclosing(context: ActContext): OneAct[] {
  const missing = missingOf(context, 'disclosure');
  if (missing.length === 0) return [];
  return [
    {
      action: 'add_disclosure',
      params: {},
      requirements: requirementsOf(missing),
      since: context.changedAt,
      due: null,
      place: edit,
    },
  ];
}

/** What editors alone decide: the author's OK need not wait for it. */
const decidedByEditors = new Set<Act['action']>(['mark_publishable', 'decide_override', 'confirm_reply', 'find_somebody']);

/**
 * The author's OK comes last: while anything is open that may still change the text, an OK would be given twice. `others` are all other acts of the piece.
 */
export function consentActs(context: ActContext, others: readonly Act[]): Act[] {
  const { facts, gate, changedAt } = context;
  const missing = missingOf(context, 'author');
  const version = facts.version?.number;
  if (missing.length === 0 || version === undefined || facts.piece.review === 'changes_requested') return [];
  const waitsForMore = others.some((act) => act.requirements.length > 0 && !decidedByEditors.has(act.action));
  const open = gate.requirements.some(
    ({ id, status }) => status === 'unsatisfied' && id !== 'author_consent' && id !== 'right_of_reply' && !dependsOnDecider(id),
  );
  if (waitsForMore || open) return [];
  return missing.map(({ item, requirements }) => ({
    action: 'give_ok',
    params: { version },
    personId: item.personId,
    role: 'author',
    subject: '',
    requirements,
    since: changedAt,
    due: facts.runBy,
    place: { to: 'form', form: 'consent' },
  }));
}
