import type { BlockGround } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import type { Translate } from '@/lib/words/language';

export interface CounterpointValues {
  perspective: string;
  text: string;
  sources: { title: string; url: string }[];
  block: BlockGround | '';
  /** JSON of the counterpoint that a new wording was made from; '': it is a new one. */
  before: string;
}

export const counterpointSays = (t: Translate) => ({
  text: t(words).counterpoint.form.textMissing,
  'sources.title': t(roomWords).compose.sourceTitleMissing,
  'sources.url': t(words).errors.notAnAddress,
});
