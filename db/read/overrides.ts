import type { GateFacts } from '@/lib/review/facts';
import { keyOf } from '@/lib/review/facts';
import { evaluateGate } from '@/lib/review/gate';
import { coversAll } from '@/lib/review/override-holds';
import type { RoomView } from '@/lib/review/views/piece';
import { coveredWords } from '@/lib/words/en/covered';
import { inside } from '@/lib/words/en/names';
import type { RoomReading } from './room-reading';

/** Exceptions that editors asked for, each with what it was asked for and whether that is still all that is open. */
export function overrideViews(
  { t, who, perspectives, written, reasons }: RoomReading,
  facts: GateFacts,
  marker: string | null,
): RoomView['overrides'] {
  // Of most pieces nobody asked for one, and a gate of 100,000 words is not evaluated for nothing.
  if (facts.overrides.length === 0) return [];
  const { requirements } = evaluateGate(facts, marker);
  const numbers = new Map(facts.sentences.map((sentence) => [keyOf(sentence), sentence.index + 1]));
  const notes = new Map(facts.counterpoints.map((note) => [note.id, perspectives.code(note.perspective, note.code)]));
  const say = {
    sentence: (key: string) => numbers.get(key) ?? null,
    counterpoint: (id: string) => notes.get(id) ?? null,
    perspective: (slug: string) => t(inside)(perspectives.name(slug)),
    person: (id: string) => who.person(id).label,
    accused: (id: string) => written('accused', id)?.name ?? null,
  };
  return facts.overrides.map((override) => {
    const ended = reasons.overrideEnd(override.id);
    return {
      id: override.id,
      requirement: override.requirement,
      reason: reasons.override(override.id),
      requestedBy: who.person(override.requestedBy),
      confirmedBy: override.confirmedBy === null ? null : who.person(override.confirmedBy),
      at: override.at,
      covers: t(coveredWords)(override.covers, say),
      coversAll: requirements.some(({ id, open }) => id === override.requirement && coversAll(override, open)),
      end: override.end,
      endReason: ended?.reason ?? null,
      endedBy: ended?.by ? who.person(ended.by) : null,
      endedAt: ended?.at ?? null,
    };
  });
}
