import { type Brief, brief } from '../brief';
import type { AssignmentFacts, GateFacts, SignOffFacts } from '../facts';
import type { Gate } from '../gate-result';
import { keyOfItem, type OpenItem } from '../open-item';
import { notExcused } from '../override-holds';
import type { RequirementId } from '../vocabulary';
import { isAskedFor, mayJudge } from '../working';

export interface ActFacts extends GateFacts {
  /** When the piece came into its present review state. */
  stateSince: string;
  /** When the current version was made. */
  versionAt: string | null;
  /** The day it should run, if the desk named one. */
  runBy: string | null;
}

/** Something that is missing, and every requirement that misses it. */
export interface Missing<Item extends OpenItem = OpenItem> {
  item: Item;
  requirements: RequirementId[];
}

/** What the acts of one piece are made from. */
export interface ActContext {
  facts: ActFacts;
  gate: Gate;
  brief: Brief | null;
  /** The current version is what changed last. */
  changedAt: string;
  missing: Missing[];
  /** Editors who may act on the piece: active, and not its authors. */
  editors: string[];
  /** The editor who runs the piece; every editor until one opened it, and while that one is gone or away. */
  responsible: string[];
}

export function actContext(facts: ActFacts, gate: Gate): ActContext {
  const { authors, openedBy } = facts.piece;
  const editors = facts.editors.map((editor) => editor.personId).filter((person) => !authors.includes(person));
  const isAway = (person: string) => facts.away.some(({ personId }) => personId === person);
  return {
    facts,
    gate,
    brief: facts.version && brief(facts, facts.version),
    changedAt: facts.versionAt ?? facts.stateSince,
    missing: missingIn(facts, gate),
    editors,
    responsible: openedBy !== null && editors.includes(openedBy) && !isAway(openedBy) ? [openedBy] : editors,
  };
}

/** Open items of unsatisfied requirements; one that several requirements miss comes once. */
function missingIn(facts: ActFacts, gate: Gate): Missing[] {
  const byKey = new Map<string, Missing>();
  for (const { id, status, open } of gate.requirements) {
    if (status !== 'unsatisfied') continue;
    for (const item of notExcused(id, open, facts)) {
      const key = `${keyOfItem(item)} ${'need' in item ? item.need : ''}`;
      const known = byKey.get(key);
      if (known) known.requirements.push(id);
      else byKey.set(key, { item, requirements: [id] });
    }
  }
  return [...byKey.values()];
}

export const missingOf = <Kind extends OpenItem['kind']>({ missing }: Pick<ActContext, 'missing'>, kind: Kind) =>
  missing.filter((missingItem): missingItem is Missing<Extract<OpenItem, { kind: Kind }>> => missingItem.item.kind === kind);

export const requirementsOf = (missing: readonly Missing[]): RequirementId[] => [
  ...new Set(missing.flatMap((missing) => missing.requirements)),
];

/** The request is open, accepted or done, they are appointed to it still, and the account is open. */
export const isAsked = ({ closed }: Pick<GateFacts, 'closed'>, assignment: AssignmentFacts) =>
  isAskedFor(assignment) && assignment.appointed && !closed.includes(assignment.personId);

/** The last word of an assignment; null while there is none, or when it was taken back. */
export function lastWord({ signOffs }: Pick<GateFacts, 'signOffs'>, assignmentId: string): SignOffFacts | null {
  let last: SignOffFacts | null = null;
  for (const signOff of signOffs) {
    if (signOff.assignmentId === assignmentId && (last === null || signOff.seq > last.seq)) last = signOff;
  }
  return last?.revoked ? null : last;
}

/** Has a duty on the piece and may speak for it: a writer who was released or whose account is closed does not. */
export const hasDuty = (facts: Pick<GateFacts, 'assignments' | 'closed'>, personId: string, perspective: string) =>
  facts.assignments.some(
    (assignment) => assignment.personId === personId && assignment.perspective === perspective && mayJudge(assignment),
  ) && !facts.closed.includes(personId);
