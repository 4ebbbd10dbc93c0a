/**
 * In which capacity an event was done. In a judgement people are their duty, in an act of office their name, and one event is never both: the same words under a
 * name here and under a duty there would say who reviews. Everything that names the doer of an event asks this.
 */
import type { EventType, Payloads } from './events';
import type { DutyKind } from './vocabulary';

export interface Duty {
  duty: DutyKind;
  perspective: string | null;
}
/** What the events refer to by id. */
export interface DutyBook {
  assignment: (id: string) => Duty | undefined;
  signOff: (id: string) => Duty | undefined;
  counterpoint: (id: string) => { by: string; perspective: string } | undefined;
  /** A duty for which the person was ever asked on the piece. */
  everAsked: (personId: string) => Duty | undefined;
}
interface DoneEvent<T extends EventType = EventType> {
  type: T;
  payload: Payloads[T];
  actor: string;
}
type DutyOf = { [T in EventType]?: (event: DoneEvent<T>, book: DutyBook) => Duty | undefined };

const factCheck: Duty = { duty: 'fact_check', perspective: null };
const speaksFor = (perspective: string): Duty => ({ duty: 'perspective', perspective });
/** An editor may place or close somebody else's note: that is an act of office, even of one who reviews as well. */
const ownNote = (id: string, actor: string, book: DutyBook): Duty | undefined => {
  const note = book.counterpoint(id);
  return note?.by === actor ? speaksFor(note.perspective) : undefined;
};

const dutyOf: DutyOf = {
  assignment_answered: ({ payload }, book) =>
    payload.status === 'released' || payload.status === 'lapsed' ? undefined : book.assignment(payload.assignmentId),
  counterpoint_added: ({ payload }) => speaksFor(payload.perspective),
  counterpoint_edited: ({ payload, actor }, book) => ownNote(payload.id, actor, book),
  counterpoint_resolved: ({ payload, actor }, book) => ownNote(payload.counterpointId, actor, book),
  counterpoint_upheld: ({ payload, actor }, book) => ownNote(payload.counterpointId, actor, book),
  counterpoint_placed: ({ payload, actor }, book) => ownNote(payload.counterpointId, actor, book),
  sentences_disposed: () => factCheck,
  claim_added: () => factCheck,
  verdict_given: () => factCheck,
  sentences_confirmed: ({ payload, actor }, book) =>
    payload.assignmentId === undefined
      ? book.everAsked(actor)
      : payload.assignmentId === null
        ? undefined
        : book.assignment(payload.assignmentId),
  signed_off: ({ payload: { duty, perspective } }) => ({ duty, perspective }),
  sign_off_revoked: ({ payload }, book) => book.signOff(payload.signOffId),
};

/** The duty in which the event was done; null: in office, as an author or an editor. */
export function eventDuty<T extends EventType>(event: DoneEvent<T>, book: DutyBook): Duty | null {
  return dutyOf[event.type]?.(event, book) ?? null;
}

/** What nobody did: the clock's or an edit's doing. */
export const byNobody: ReadonlySet<EventType> = new Set<EventType>([
  'sign_off_lapsed',
  'passage_cut',
  'passage_returned',
  'assignment_lapsed',
  'publishable_lapsed',
  'page_made',
  'decision_ended',
]);
