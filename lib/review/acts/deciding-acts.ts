import type { Act } from './act';
import type { ActContext } from './act-context';
import { deciders } from './deciders';

const decide = { to: 'form' as const, form: 'decide' as const };

/** A piece came in: any editor opens its review. Until then all that is missing waits for that. */
export function openReviewActs({ facts, gate, editors }: ActContext): Act[] {
  const requirements = gate.requirements
    .filter((requirement) => requirement.status === 'unsatisfied')
    .map((requirement) => requirement.id);
  return editors.map((personId) => ({
    action: 'open_review',
    params: { by: facts.piece.authors },
    personId,
    role: 'editor',
    subject: '',
    requirements,
    since: facts.stateSince,
    due: facts.runBy,
    place: decide,
  }));
}

/** Mark it publishable when nothing else is missing; publish what is marked. */
export function decidingActs(context: ActContext): Act[] {
  const { facts, gate, changedAt, editors, responsible } = context;
  const { review, publication, publishable, scheduledAt } = facts.piece;
  const version = facts.version?.number;
  if (version === undefined || publication === 'live') return [];
  const overridden = gate.requirements
    .filter((requirement) => requirement.status === 'overridden')
    .map((requirement) => requirement.id);
  if (review === 'in_review')
    return deciders(context).map((personId) => ({
      action: 'mark_publishable',
      params: { version, overridden },
      personId,
      role: 'editor',
      subject: '',
      // What depends on who decides waits for whoever can.
      requirements: ['independence', 'second_editor'],
      since: changedAt,
      due: facts.runBy,
      place: decide,
    }));
  // A scheduled piece waits for nobody until its hour has passed without it.
  const waits = review === 'publishable' && publishable && !(publication === 'scheduled' && (scheduledAt ?? '') > facts.now);
  if (!waits) return [];
  const who = editors.includes(publishable.by) ? [publishable.by] : responsible;
  return who.map((personId) => ({
    action: 'publish',
    params: { version: publishable.version, scheduledAt },
    personId,
    role: 'editor',
    subject: '',
    requirements: [],
    since: facts.stateSince,
    due: scheduledAt ?? facts.runBy,
    place: decide,
  }));
}
