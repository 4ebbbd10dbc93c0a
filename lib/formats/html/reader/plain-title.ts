import type { WordMark } from '@/lib/review/vocabulary';
import { withMark } from '@/lib/words/en/corrections';
import { published } from '@/lib/words/en/published';
import type { Translate } from '@/lib/words/language';

/** The headline where it stands alone, as plain text: a retracted piece says so, since many show nothing else of it. */
export function plainTitle(
  t: Translate,
  headline: string,
  { mark, retracted }: { mark: WordMark | null; retracted: boolean },
): string {
  return t(withMark)(retracted ? t(published).retractedTitle({ headline }) : headline, mark);
}
