import type { Act } from '../acts';
import type { Turn } from './turn';

const decide = { to: 'form' as const, form: 'decide' as const };

/** One editor corrected a live piece at once: another confirms it within its time, and after that it is overdue. */
export function correctionActs({ facts, editors }: Turn): Act[] {
  if (facts.piece.publication !== 'live') return [];
  return facts.corrections
    .filter((one) => one.confirmedBy === null)
    .flatMap(({ id, by, at, confirmBy }) =>
      editors
        .filter((person) => person !== by)
        .map((personId) => ({
          action: 'confirm_correction',
          params: { correctionId: id, by },
          personId,
          role: 'editor',
          subject: id,
          requirements: [],
          since: at,
          due: confirmBy,
          place: decide,
        })),
    );
}

/** What was satisfied when the text went out and is not any more: an editor says what becomes of it. */
export const settlingActs = ({ facts, gate, responsible }: Turn): Act[] =>
  gate.requirements
    .filter((one) => one.status === 'unsatisfied')
    .flatMap(({ id: requirement }) =>
      responsible.map((personId) => ({
        action: 'settle_after_publication',
        params: { requirement },
        personId,
        role: 'editor',
        subject: requirement,
        requirements: [requirement],
        since: facts.stateSince,
        due: null,
        place: decide,
      })),
    );
