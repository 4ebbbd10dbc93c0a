import type { FormError } from '@/app/_ui/error-summary';
import { webAddress } from '@/lib/review/inputs';
import { canonicalText } from '@/lib/text/canonical-text';
import { parseBody } from '@/lib/text/schema';
import { isVisible } from '@/lib/text/visible';
import { authoringWords } from '@/lib/words/en/authoring';
import type { Translate } from '@/lib/words/language';
import { highestSource } from '../_write/source-list';
import type { DraftText } from './draft-text';

/** What keeps a draft from becoming a version, each with the control where it is put right. */
export function submitErrors(t: Translate, text: DraftText): FormError[] {
  const said = t(authoringWords).submit;
  const missing: FormError[] = [];
  if (!isVisible(text.headline)) missing.push({ field: 'headline', message: said.needsHeadline });
  if (!hasText(text.body)) missing.push({ field: 'body', message: said.needsText });
  for (const [index, { title, url }] of text.sources.entries()) {
    if (!isVisible(title))
      missing.push({ field: `source-${index}-title`, message: said.needsSourceTitle({ number: index + 1 }) });
    if (url.trim() !== '' && !webAddress.safeParse(url.trim()).success)
      missing.push({ field: `source-${index}-url`, message: said.needsSourceUrl({ number: index + 1 }) });
  }
  const highest = highestSource(text.body);
  if (highest >= text.sources.length) missing.push({ field: 'body', message: said.needsSource({ number: highest + 1 }) });
  return missing;
}

function hasText(body: unknown): boolean {
  const parsed = parseBody(body);
  return parsed.ok && isVisible(canonicalText({ headline: '', standfirst: '', body: parsed.body }).text);
}
