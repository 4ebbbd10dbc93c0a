/** What readers are told about the review of a piece: made from the gate's result and the facts, under the piece's policy, and from nothing else. */
import { type Brief, brief } from './brief';
import { isClosed } from './closed';
import { unheardWords } from './coverage';
import type { GateFacts } from './facts';
import type { Gate } from './gate-result';
import { isLetStand } from './note-standing';
import { runs } from './runs';
import type { Statement, StatementOf } from './statement';
import type { RequirementId } from './vocabulary';

/** `gate`: from `statedGate`, so that no statement depends on who marks. Time alone changes a statement only by changing a requirement's status. */
export function publicStatements(facts: GateFacts, gate: Gate): Statement[] {
  if (!facts.version) return [];
  const indexed = brief(facts, facts.version);
  const isMet = (id: RequirementId) =>
    gate.requirements.some((requirement) => requirement.id === id && requirement.status === 'satisfied');
  return [
    ...gate.requirements.map(
      ({ id, status, reason }): Statement => ({ code: 'requirement', requirement: id, status, reason: reason.code }),
    ),
    ...exceptions(facts, gate),
    ...weakerPolicies(facts),
    ...perspectives(indexed),
    // A check by whoever wrote the words is none, and only `independence` looks at that.
    ...factCheck(indexed, isMet('facts_checked') && isMet('independence')),
    ...counterpoints(facts, isMet('author_answered')),
  ];
}

function exceptions({ overrides }: GateFacts, { requirements }: Gate): Statement[] {
  return requirements.flatMap(({ id, reason }): Statement[] => {
    const override = reason.code === 'overridden' ? overrides.find((override) => override.id === reason.overrideId) : undefined;
    if (!override) return [];
    const day = (override.confirmedAt ?? override.at).slice(0, 10);
    return [{ code: 'override', requirement: id, override: override.id, day }];
  });
}

/** Said for good, whatever policy came after. */
function weakerPolicies({ adoptions }: GateFacts): Statement[] {
  return adoptions.flatMap(({ policyVersion, confirmedAt }): Statement[] =>
    confirmedAt === null ? [] : [{ code: 'weaker_policy', policyVersion, day: confirmedAt.slice(0, 10) }],
  );
}

/** Each perspective that was to be heard, or is. */
function perspectives(facts: Brief): Statement[] {
  const running = facts.counterpoints.filter(runs);
  const names = new Set([...facts.piece.perspectives, ...running].map(({ perspective }) => perspective));
  return [...names].map((perspective): Statement => {
    const counterpoints = running.filter((counterpoint) => counterpoint.perspective === perspective).length;
    return { code: 'perspective', perspective, counterpoints, outcome: outcomeOf(facts, perspective, counterpoints) };
  });
}

function outcomeOf(facts: Brief, perspective: string, counterpoints: number): StatementOf<'perspective'>['outcome'] {
  if (counterpoints > 0) return 'counterpoints';
  const signed = facts.standing.filter((signOff) => signOff.perspective === perspective);
  if (signed.some((signOff) => signOff.outcome === 'nil_return' && unheardWords(facts, signOff).length === 0))
    return 'nothing_to_add';
  if (signed.length > 0) return 'no_counterpoint';
  const lapsed = facts.assignments.some((asked) => asked.perspective === perspective && asked.status === 'lapsed');
  return lapsed ? 'no_reply' : 'not_heard';
}

/** Only a met requirement says that the facts were checked; beside an override or another policy, the verdicts are what there is. */
function factCheck({ liveClaims }: Brief, met: boolean): Statement[] {
  const facts = liveClaims.filter((claim) => claim.verdict?.posted).length;
  if (met) return [{ code: 'fact_check', facts }];
  return facts > 0 ? [{ code: 'verdicts', facts }] : [];
}

/** The author *did not answer* where their time ran out, which is what the met requirement says. */
function counterpoints({ counterpoints: all }: GateFacts, timeRanOut: boolean): Statement[] {
  const unanswered = all.filter((counterpoint) => runs(counterpoint) && counterpoint.response === null).length;
  const held = all.filter((counterpoint) => counterpoint.posted && !counterpoint.runs && !isClosed(counterpoint)).length;
  return [
    ...(unanswered > 0
      ? [{ code: timeRanOut ? ('did_not_answer' as const) : ('unanswered' as const), counterpoints: unanswered }]
      : []),
    ...(held > 0 ? [{ code: 'held' as const, counterpoints: held }] : []),
    ...all
      .filter((counterpoint) => runs(counterpoint) && isLetStand(counterpoint))
      .map(({ id }) => ({ code: 'let_stand' as const, counterpoint: id })),
  ];
}
