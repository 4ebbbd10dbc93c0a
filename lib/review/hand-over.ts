import type { NewEvent } from './events';
import type { Holding } from './holding';
import { hoursAfter } from './hours-after';
import { responseDueOf } from './response-due';
import type { BarCause } from './still-may-decide';

interface Handing {
  /** Whose it was. */
  from: string;
  /** Who takes it; null: it ends. */
  to: string | null;
  /** Why it ends, where it is a decision. */
  cause: BarCause;
  now: string;
  newId: () => string;
}

/** What happens on the holding's piece when it is given to somebody else, or ends. */
export function handOver(
  { kind, id, pieceId: stream, duty, filing }: Holding,
  { from, to, cause, now, newId }: Handing,
): NewEvent[] {
  switch (kind) {
    case 'assignment': {
      const released = { assignmentId: id, status: 'released' as const, conflict: null, statement: null };
      const invited = to !== null && duty !== null && { personId: to, duty: duty.kind, perspective: duty.perspective };
      if (!invited) return [{ type: 'assignment_answered', stream, payload: released }];
      const responseDue = responseDueOf({ invitedAt: now, responseDue: now }, duty);
      const dueAt = duty.dueAt > now ? duty.dueAt : responseDue;
      return [
        { type: 'assignment_answered', stream, payload: released },
        { type: 'reviewer_invited', stream, payload: { id: newId(), ...invited, dueAt, responseDue } },
      ];
    }
    case 'schedule':
      return to === null
        ? [{ type: 'unscheduled', stream, payload: { reason: null, cause } }]
        : [{ type: 'taken_over', stream, payload: { what: 'schedule', personId: to } }];
    case 'piece':
      // Nobody's: then it is every editor's.
      return to === null ? [] : [{ type: 'taken_over', stream, payload: { what: 'piece', personId: to } }];
    case 'authorship':
      return to === null ? [] : [{ type: 'author_added', stream, payload: { personId: to } }];
    case 'approval':
      return [{ type: 'decision_ended', stream, payload: { kind, by: from, cause } }];
    case 'override':
    case 'adoption':
    case 'overrule':
    case 'reply':
      return [{ type: 'decision_ended', stream, payload: { kind, id, cause } }];
    // Closing a reviewer's account must not remove a block on danger or law.
    case 'unposted_block': {
      if (filing === null) return [];
      const { code, answerHours } = filing;
      return [
        { type: 'counterpoint_filed', stream, payload: { counterpointId: id, answerDue: hoursAfter(now, answerHours), code } },
      ];
    }
  }
}
