/**
 * Acts: one list of whose turn it is. An act is one thing that one person has to do now: who, what, where, since, due, and which requirements of the gate wait
 * for it. Gate, room, desk, people page, board and mail all read this list. It is derived from the same facts as the gate and never stored by hand: an act goes
 * when the thing is done. Waiting alone (a time that has to pass) makes no act.
 */
import { authorActs, consentActs, discloseActs } from './acts/author-acts';
import { counterpointActs } from './acts/counterpoint-acts';
import { decidingActs, openReviewActs } from './acts/deciding-acts';
import { editorActs } from './acts/editor-acts';
import { factCheckActs } from './acts/fact-check-acts';
import { findSomebodyActs } from './acts/find-somebody-acts';
import { checkCorrectedActs, correctionActs, proposalActs, publishCorrectionActs, settlingActs } from './acts/live-acts';
import { perspectiveActs } from './acts/perspective-acts';
import { type ActFacts, turnOf } from './acts/turn';
import { blockEnds } from './block-hold';
import type { Gate, Place } from './gate';
import { responseDueOf } from './response-due';
import type { ToDo } from './to-do';
import type { RequirementId } from './vocabulary';

export type { ActFacts } from './acts/turn';

export type ActRole = 'author' | 'reviewer' | 'fact_checker' | 'editor';
export type Act = ToDo & {
  personId: string;
  /** The part in which they do it. */
  role: ActRole;
  /** Tells two of a kind on one piece apart; '' where there can be one only. */
  subject: string;
  /** The requirements of the gate that wait for it; none: it is due for another reason. */
  requirements: RequirementId[];
  since: string;
  due: string | null;
  /** The page on which it can be done at once. */
  place: Place;
};

/** All acts of a piece, most urgent first: what is due soonest, then what has waited longest. `gate` is evaluated with the marker that `facts` names. */
export function acts(facts: ActFacts, gate: Gate): Act[] {
  const { review, publication } = facts.piece;
  if (review === 'draft' || review === 'declined' || review === 'withdrawn') return [];
  if (publication === 'retracted' || publication === 'removed') return [];
  const turn = turnOf(facts, gate);
  const { closed } = facts;
  const open = (found: Act[]) => found.filter((act) => !closed.includes(act.personId));
  return listed(turn, open).sort((a, b) => order(a.due ?? '9999', b.due ?? '9999') || order(a.since, b.since));
}

function listed(turn: ReturnType<typeof turnOf>, open: (found: Act[]) => Act[]): Act[] {
  const { piece, live } = turn.facts;
  if (piece.review === 'submitted') return open([...openReviewActs(turn), ...discloseActs(turn)]);
  if (piece.review === 'returned') return open(authorActs(turn));
  const corrections = open([...correctionActs(turn), ...proposalActs(turn), ...settlingActs(turn)]);
  // What is published was let through as it was: only a correction in review asks the gate again.
  if (live && !live.pending) return [...corrections, ...open(checkCorrectedActs(turn))];
  const work = open([
    ...factCheckActs(turn),
    ...perspectiveActs(turn),
    ...counterpointActs(turn),
    ...editorActs(turn),
    ...authorActs(turn),
  ]);
  const before = [...corrections, ...work, ...open(decidingActs(turn)), ...open(publishCorrectionActs(turn))];
  const all = [...before, ...open(consentActs(turn, before))];
  return [...all, ...open(findSomebodyActs(turn, all))];
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
