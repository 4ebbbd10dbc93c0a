import type { Act, Attention, AttentionFacts } from '../attention';
import { isClosed } from '../closed';
import type { Gate, Place } from '../gate';

/** Revise, answer, disclose, give one's OK: the turns of the piece's authors. Each author has each of them. */
export function authorsTurn(facts: AttentionFacts, gate: Gate): Attention[] {
  const { review, authors } = facts.piece;
  const rows: (Act & { since: string; due: string | null; place: Place | null })[] = [];
  const revise = { since: facts.stateSince, due: null, place: { to: 'form' as const, form: 'edit' as const } };
  if (review === 'returned') rows.push({ action: 'resubmit', params: {}, ...revise });
  if (['in_review', 'changes_requested', 'publishable'].includes(review)) {
    const reason = (id: string) => gate.requirements.find((one) => one.id === id && one.status === 'unsatisfied')?.reason;
    const checked = reason('facts_checked');
    const refuted = checked?.code === 'claims_refuted' || checked?.code === 'unverifiable_not_attributed' ? checked.count : 0;
    if (review === 'changes_requested' || refuted > 0) rows.push({ action: 'revise', params: { refuted }, ...revise });
    const answer = toAnswer(facts);
    if (answer) rows.push(answer);
    if (reason('disclosure')) rows.push({ action: 'add_disclosure', params: {}, ...revise });
  }
  const forAll = authors.flatMap((personId) => rows.map((row): Attention => ({ ...row, personId, subject: '' })));
  return [...forAll, ...consents(facts, gate)];
}

/** One row for all of them: its date is the first that runs out. A block waits for its answer even after that. */
function toAnswer(facts: AttentionFacts) {
  const open = facts.counterpoints
    .filter((one) => one.posted && one.response === null && !isClosed(one))
    .filter(
      (one) =>
        one.answerDue === null || one.answerDue > facts.now || (one.block?.state === 'blocks' && one.outcome !== 'satisfied'),
    )
    .sort((a, b) => ((a.answerDue ?? '') < (b.answerDue ?? '') ? -1 : 1));
  const first = open[0];
  if (!first) return null;
  const { id, code, perspective, answerDue, postedAt } = first;
  const blocks = open.some((one) => one.block?.state === 'blocks');
  return {
    action: 'answer' as const,
    params: { counterpointId: id, code, perspective, count: open.length, blocks },
    since: postedAt ?? facts.stateSince,
    due: answerDue,
    place: { to: 'counterpoint' as const, id },
  };
}

/** Asked while the version is under review: after a request for changes there will be another one. */
function consents(facts: AttentionFacts, gate: Gate): Attention[] {
  const row = gate.requirements.find((one) => one.id === 'author_consent');
  const version = facts.version?.number;
  if (row?.status !== 'unsatisfied' || version === undefined || !['in_review', 'publishable'].includes(facts.piece.review))
    return [];
  return row.waitingOn.flatMap(({ personId }): Attention[] =>
    personId === null
      ? []
      : [
          {
            action: 'give_ok',
            params: { version },
            personId,
            subject: '',
            since: facts.versionAt ?? facts.stateSince,
            due: facts.runBy,
            place: { to: 'form', form: 'consent' },
          },
        ],
  );
}
