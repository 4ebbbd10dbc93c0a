/**
 * Acts: one list of whose turn it is. An act is one thing that one person has to do now: who, what, where, since, due, and which requirements of the gate wait
 * for it. Gate, room, desk, people page, board and mail all read this list. It is derived from the same facts as the gate and never stored by hand: an act goes
 * when the thing is done. Waiting alone (a time that has to pass) makes no act.
 */

import type { Act } from './acts/act';
import { type ActFacts, actContext } from './acts/act-context';
import { authorActs, consentActs, discloseActs } from './acts/author-acts';
import { counterpointActs } from './acts/counterpoint-acts';
import { decidingActs, openReviewActs } from './acts/deciding-acts';
import { editorActs } from './acts/editor-acts';
import { factCheckActs } from './acts/fact-check-acts';
import { findSomebodyActs } from './acts/find-somebody-acts';
import { checkCorrectedActs, correctionActs, proposalActs, publishCorrectionActs, settlingActs } from './acts/live-acts';
import { perspectiveActs } from './acts/perspective-acts';
import { blockEnds } from './block-hold';
import type { Gate } from './gate-result';
import { responseDueOf } from './response-due';

export type { ActFacts } from './acts/act-context';

/** All acts of a piece, most urgent first: what is due soonest, then what has waited longest. `gate` is evaluated with the marker that `facts` names. */
export function acts(facts: ActFacts, gate: Gate): Act[] {
  const { review, publication } = facts.piece;
  if (review === 'draft' || review === 'declined' || review === 'withdrawn') return [];
  if (publication === 'retracted' || publication === 'removed') return [];
  const context = actContext(facts, gate);
  const { closed } = facts;
  const open = (found: Act[]) => found.filter((act) => !closed.includes(act.personId));
  return listed(context, open).sort((a, b) => order(a.due ?? '9999', b.due ?? '9999') || order(a.since, b.since));
}

function listed(context: ReturnType<typeof actContext>, open: (found: Act[]) => Act[]): Act[] {
  const { piece, live } = context.facts;
  if (piece.review === 'submitted') return open([...openReviewActs(context), ...discloseActs(context)]);
  if (piece.review === 'returned') return open(authorActs(context));
  const corrections = open([...correctionActs(context), ...proposalActs(context), ...settlingActs(context)]);
  // What is published was let through as it was: only a correction in review asks the gate again.
  if (live && !live.pending) return [...corrections, ...open(checkCorrectedActs(context))];
  const work = open([
    ...factCheckActs(context),
    ...perspectiveActs(context),
    ...counterpointActs(context),
    ...editorActs(context),
    ...authorActs(context),
  ]);
  const before = [...corrections, ...work, ...open(decidingActs(context)), ...open(publishCorrectionActs(context))];
  const all = [...before, ...open(consentActs(context, before))];
  return [...all, ...open(findSomebodyActs(context, all))];
}
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The next moment at which time alone changes who must act: an answer time, a block's clock, a due date or a schedule runs out, or somebody is back. null: none
 * will.
 */
export function nextChange(
  facts: Pick<ActFacts, 'now' | 'counterpoints' | 'policy' | 'piece' | 'versions' | 'assignments' | 'adoptions' | 'away'>,
): string | null {
  const moments = [
    ...facts.counterpoints.flatMap((counterpoint) => [counterpoint.answerDue, blockEnds(counterpoint, facts)]),
    ...facts.assignments.flatMap((assignment) =>
      assignment.status === 'invited'
        ? [responseDueOf(assignment, facts.policy)]
        : assignment.status === 'accepted'
          ? [assignment.dueAt]
          : [],
    ),
    ...facts.away.map(({ until }) => until),
    facts.piece.scheduledAt,
  ];
  return moments.filter((at): at is string => at !== null && at > facts.now).sort()[0] ?? null;
}
