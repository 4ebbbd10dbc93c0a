import type { BlockGround } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';

export interface CounterpointValues {
  perspective: string;
  text: string;
  sources: { title: string; url: string }[];
  block: BlockGround | '';
  /** JSON of the counterpoint that a new wording was made from; '': it is a new one. */
  before: string;
}

export const counterpointSays = {
  text: words.counterpoint.form.textMissing,
  'sources.title': roomWords.compose.sourceTitleMissing,
  'sources.url': words.errors.notAnAddress,
};
