import type { Attention, AttentionFacts, Gone } from '../attention';
import { blocks } from '../block-hold';
import type { AssignmentFacts } from '../facts';
import type { Gate } from '../gate';
import { hasLostPlace } from '../note-standing';
import { deciders } from './deciders';
import { editorsOf, responsible } from './responsible';

type Row = Attention extends infer A ? (A extends Attention ? Omit<A, 'personId'> : never) : never;
const decide = { to: 'form' as const, form: 'decide' as const };

/** Open, assign, settle, decide, confirm: the turns of the desk's editors. */
export function editorsTurn(facts: AttentionFacts, gate: Gate): Attention[] {
  const { review, publication } = facts.piece;
  const mine = responsible(facts);
  const others = (...not: (string | null)[]) => editorsOf(facts).filter((person) => !not.includes(person));
  const give = (people: string[], rows: Row[]): Attention[] =>
    people.flatMap((personId) => rows.map((row): Attention => ({ ...row, personId })));
  if (review === 'submitted') {
    const row: Row = {
      action: 'open_review',
      params: { by: facts.piece.authors },
      subject: '',
      since: facts.stateSince,
      due: facts.runBy,
      place: decide,
    };
    return give(editorsOf(facts), [row]);
  }
  if (!['in_review', 'changes_requested', 'publishable'].includes(review)) return [];
  const rows = [
    ...give(mine, [...unassigned(facts), ...settle(facts), ...lost(facts), ...replies(facts)]),
    ...changedFacts(facts, gate).flatMap(({ personId, row }) => give(personId === null ? mine : [personId], [row])),
    ...facts.overrides
      .filter(
        (one) => one.confirmedBy === null && one.policyVersion === facts.piece.policyVersion && stillOpen(gate, one.requirement),
      )
      .flatMap((one) => {
        const params = { overrideId: one.id, requirement: one.requirement, by: one.requestedBy };
        return give(others(one.requestedBy), [
          {
            action: 'decide_override',
            params,
            subject: one.id,
            since: one.at,
            due: null,
            place: { to: 'form', form: 'override' },
          },
        ]);
      }),
    ...facts.counterpoints
      .filter((one) => one.block?.state === 'blocks' && one.block.overruledBy !== null && one.outcome === null)
      .flatMap((one) => {
        const by = one.block?.overruledBy ?? '';
        const params = { counterpointId: one.id, code: one.code, perspective: one.perspective, by };
        const row: Row = {
          action: 'decide_overrule',
          params,
          subject: one.id,
          since: facts.stateSince,
          due: null,
          place: { to: 'counterpoint', id: one.id },
        };
        return give(others(by, one.by), [row]);
      }),
    ...facts.replies
      .filter((one) => one.kind === 'not_sought_danger' && one.confirmedBy === null)
      .flatMap((one) => {
        const params = { accusedId: one.accusedId, by: one.by };
        const row: Row = {
          action: 'confirm_reply',
          params,
          subject: one.accusedId,
          since: facts.stateSince,
          due: null,
          place: { to: 'form', form: 'replies' },
        };
        return give(others(one.by), [row]);
      }),
    ...facts.corrections
      .filter((one) => one.confirmedBy === null && publication === 'live')
      .flatMap((one) => {
        const row: Row = {
          action: 'confirm_correction',
          params: { correctionId: one.id, by: one.by },
          subject: one.id,
          since: facts.stateSince,
          due: one.confirmBy,
          place: decide,
        };
        return give(others(one.by), [row]);
      }),
  ];
  const version = facts.version?.number;
  if (version === undefined || publication === 'live') return rows;
  if (review === 'in_review') {
    const row: Row = {
      action: 'mark_publishable',
      params: { version },
      subject: '',
      since: facts.versionAt ?? facts.stateSince,
      due: facts.runBy,
      place: decide,
    };
    return [...rows, ...give(deciders(facts, gate), [row])];
  }
  const { publishable, scheduledAt } = facts.piece;
  // A scheduled piece waits for nobody until its hour has passed without it.
  if (review !== 'publishable' || !publishable || (publication === 'scheduled' && (scheduledAt ?? '') > facts.now)) return rows;
  const params = { version: publishable.version, scheduledAt };
  const row: Row = {
    action: 'publish',
    params,
    subject: '',
    since: facts.stateSince,
    due: scheduledAt ?? facts.runBy,
    place: decide,
  };
  const marker = editorsOf(facts).includes(publishable.by) ? [publishable.by] : mine;
  return [...rows, ...give(marker, [row])];
}

/** Changed sentences that no fact-checker can confirm, since they wrote them: an editor who is appointed to check facts does, or somebody else is asked. */
function changedFacts(facts: AttentionFacts, gate: Gate): { personId: string | null; row: Row }[] {
  const asked = gate.requirements.find(
    ({ reason }) =>
      reason.code === 'facts_changed' ||
      (reason.code === 'own_words_judged' && reason.sentences.length + (reason.lines?.length ?? 0) > 0),
  );
  const reason = asked?.reason;
  if (!asked || (reason?.code !== 'facts_changed' && reason?.code !== 'own_words_judged')) return [];
  const params = { count: reason.count, judge: 0, sentence: reason.sentences[0] ?? 0, duty: 'fact_check' as const };
  const when = { subject: 'changed', since: facts.versionAt ?? facts.stateSince, due: null };
  return asked.waitingOn
    .filter((one) => one.role === 'editor')
    .map(({ personId }) =>
      personId === null
        ? { personId, row: { ...when, action: 'assign_facts', params: { after: null }, place: { to: 'form', form: 'assign' } } }
        : { personId, row: { ...when, action: 'confirm_changed', params, place: { to: 'form', form: 'sweep' } } },
    );
}

/** A duty that the policy wants and nobody has, with who had it before. */
function unassigned(facts: AttentionFacts): Row[] {
  const { policy } = facts;
  const when = (after: Gone | null) => ({
    since: after?.at ?? facts.stateSince,
    due: null,
    place: { to: 'form' as const, form: 'assign' as const },
  });
  const rows: Row[] = [];
  if (policy.requirements.perspectives_heard.required) {
    for (const { perspective } of facts.piece.perspectives) {
      const asked = facts.assignments.filter((one) => one.duty === 'perspective' && one.perspective === perspective);
      const sought = policy.lapsedCounts && asked.some((one) => one.status === 'lapsed');
      if (sought || asked.filter(isLive).length >= policy.peoplePerPerspective) continue;
      const after = gone(asked);
      rows.push({ action: 'assign', params: { perspective, after }, subject: perspective, ...when(after) });
    }
  }
  const checkers = facts.assignments.filter((one) => one.duty === 'fact_check');
  if (policy.requirements.facts_checked.required && !checkers.some(isLive)) {
    const after = gone(checkers);
    rows.push({ action: 'assign_facts', params: { after }, subject: '', ...when(after) });
  }
  return rows;
}
const isLive = (one: AssignmentFacts) => ['invited', 'accepted', 'done'].includes(one.status);
function gone(asked: AssignmentFacts[]): Gone | null {
  let last: Gone | null = null;
  for (const { personId, status, since: at } of asked) {
    const left = status === 'declined' || status === 'recused' || status === 'lapsed' || status === 'released';
    if (left && (last === null || at > last.at)) last = { personId, status, at };
  }
  return last;
}

/** A block that its writer upholds, or that the author left unanswered past the time: only an editor can move it. */
function settle(facts: AttentionFacts): Row[] {
  return facts.counterpoints.flatMap((one): Row[] => {
    if (!blocks(one, facts) || one.block?.overruledBy) return [];
    const unanswered = one.response === null && one.answerDue !== null && one.answerDue <= facts.now;
    if (one.outcome !== 'stands' && !unanswered) return [];
    const cause = one.outcome === 'stands' ? ('stands' as const) : ('unanswered' as const);
    const params = { counterpointId: one.id, code: one.code, perspective: one.perspective, cause };
    const since = (cause === 'unanswered' ? one.answerDue : one.response?.at) ?? facts.stateSince;
    return [{ action: 'settle_block', params, subject: one.id, since, due: null, place: { to: 'counterpoint', id: one.id } }];
  });
}

function lost(facts: AttentionFacts): Row[] {
  return facts.counterpoints.filter(hasLostPlace).map((one): Row => {
    const params = { counterpointId: one.id, code: one.code, perspective: one.perspective };
    return {
      action: 'place_again',
      params,
      subject: one.id,
      since: facts.versionAt ?? facts.stateSince,
      due: null,
      place: { to: 'form', form: 'lost' },
    };
  });
}

function replies(facts: AttentionFacts): Row[] {
  if (!facts.policy.requirements.right_of_reply.required) return [];
  const open = facts.piece.accused.filter((id) => !facts.replies.some((one) => one.accusedId === id)).length;
  if (open === 0) return [];
  return [
    {
      action: 'record_reply',
      params: { count: open },
      subject: '',
      since: facts.stateSince,
      due: null,
      place: { to: 'form', form: 'replies' },
    },
  ];
}

const stillOpen = (gate: Gate, id: string) => gate.requirements.some((one) => one.id === id && one.status === 'unsatisfied');
