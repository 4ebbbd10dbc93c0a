import type { Policy } from '@/lib/review/policy';
import type { StandingOpening } from '@/lib/review/standing-opening';
import type { RoomView } from '@/lib/review/views/piece';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import type { DecideRead } from './decide-read';
import { exactOf } from './exact';

/** What the form for opening or widening a review starts from. */
export interface Opening {
  pieceId: string;
  exact: ReturnType<typeof exactOf>;
  policy: Pick<Policy, 'perspectives' | 'raisingTopics' | 'secondEditor'>;
  policyName: string;
  perspectives: { slug: string; name: string; description: string; people: number }[];
  before: { topics: string[]; perspectives: RoomView['piece']['perspectives']; accused: string[]; runBy: string | null };
  /** JSON of what stands and another opening could set otherwise. */
  standing: string;
  /** The author's. */
  suggested: string[];
}

export function openingOf(
  t: Translate,
  { room, policy: used, perspectives }: Pick<DecideRead, 'room' | 'policy' | 'perspectives'>,
): Opening {
  const { piece, version, accused } = room;
  const policy = used?.data;
  return {
    pieceId: piece.id,
    exact: exactOf(room),
    policy: {
      perspectives: policy?.perspectives ?? [],
      raisingTopics: policy?.raisingTopics ?? [],
      secondEditor: policy?.requirements.second_editor.required ? policy.secondEditor : [],
    },
    policyName: t(words).piece.policyOf({ name: piece.desk, version: piece.policyVersion }),
    perspectives: perspectives.map(({ slug, name, description, people }) => ({ slug, name, description, people })),
    before: {
      topics: piece.review === 'submitted' && piece.perspectives.length === 0 ? [] : piece.topics,
      perspectives: piece.perspectives,
      accused: accused.map((person) => person.name),
      runBy: piece.runBy,
    },
    standing: JSON.stringify({
      topics: piece.topics,
      perspectives: piece.perspectives,
      runBy: piece.runBy,
    } satisfies StandingOpening),
    suggested: version?.content.topics ?? [],
  };
}
