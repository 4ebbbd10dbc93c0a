import type { CorrectableView } from '@/lib/review/views/live';
import type { CorrectionShows, CorrectionType, CorrectionWay, WithholdingGround } from '@/lib/review/vocabulary';

/** What a correction can change of a live text. */
export const correctedFields = ['headline', 'standfirst', 'byline', 'body', 'sources', 'disclosure'] as const;
type Field = (typeof correctedFields)[number];
export type CorrectedContent = Pick<CorrectableView['content'], Field>;

export interface Correction {
  content: CorrectedContent;
  type: CorrectionType | '';
  notice: string;
  how: CorrectionWay;
  shows: CorrectionShows;
  ground: WithholdingGround | '';
  deskReason: string;
}
