import type { EventType, Payloads } from './events';
import { keyOf, type SentenceKey } from './facts';

/** What a history tells of one event. */
export interface Told {
  type: EventType;
  actor: string | null;
  /** null: it was erased. */
  payload: Payloads[EventType] | null;
}

/** What is a judgement of sentences of a version, and by which right. Whoever judges a long text does it a thousand times. */
function judged({ type, payload }: Told): string | null {
  if (payload === null) return null;
  if (type === 'sentences_disposed') return `${(payload as Payloads[typeof type]).version}`;
  if (type !== 'sentences_confirmed') return null;
  const { version, assignmentId } = payload as Payloads[typeof type];
  return `${version} ${assignmentId}`;
}

/** May two events, one right after the other, be one entry? They are judgements of the same kind, by the same person, of sentences of the same version. */
export const isOneEntry = (earlier: Told, later: Told): boolean =>
  earlier.type === later.type && earlier.actor === later.actor && judged(later) !== null && judged(earlier) === judged(later);

/** The payload of one entry for all of these events, of which any two neighbours are one entry. A sentence that was judged twice is in it once. */
export function payloadOf(type: EventType, payloads: readonly Payloads[EventType][]): Payloads[EventType] | null {
  const [first] = payloads;
  if (!first || payloads.length === 1) return first ?? null;
  if (type === 'sentences_disposed') {
    const all = payloads as Payloads[typeof type][];
    return { ...(first as (typeof all)[number]), dispositions: eachOnce(all.flatMap(({ dispositions }) => dispositions)) };
  }
  const all = payloads as Payloads['sentences_confirmed'][];
  return {
    ...(first as (typeof all)[number]),
    sentences: eachOnce(all.flatMap(({ sentences }) => sentences)),
    lines: eachOnce(all.flatMap(({ lines = [] }) => lines)),
  };
}

const eachOnce = <Key extends SentenceKey>(words: readonly Key[]): Key[] => [
  ...new Map(words.toReversed().map((word) => [keyOf(word), word])).values(),
];
