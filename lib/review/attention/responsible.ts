import type { GateFacts } from '../facts';

/** Active editors who may act on the piece: not its authors. */
export const editorsOf = (facts: Pick<GateFacts, 'editors' | 'piece'>) =>
  facts.editors.map((one) => one.personId).filter((person) => !facts.piece.authors.includes(person));

/** The editor who runs the piece; every editor until one opened it, and while that one is gone or away. */
export function responsible(facts: Pick<GateFacts, 'editors' | 'away' | 'piece'>): string[] {
  const editors = editorsOf(facts);
  const { openedBy } = facts.piece;
  return openedBy !== null && editors.includes(openedBy) && !facts.away.includes(openedBy) ? [openedBy] : editors;
}
