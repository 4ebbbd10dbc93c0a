import type { DiffPart } from '@/app/_ui/diff';
import { canonicalText } from '@/lib/text/canonical-text';
import { diffTexts } from '@/lib/text/diff';
import { emptyBody, parseBody } from '@/lib/text/schema';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import type { DraftText } from './draft-text';

export interface Difference {
  field: string;
  parts: DiffPart[];
}

/** Where two drafts differ, field by field, word by word. Equal words with another formatting give a difference without changed parts. */
export function differences(t: Translate, theirs: DraftText, mine: DraftText): Difference[] {
  const said = t(authoringWords).conflict;
  const topics = (text: DraftText) => text.topics.map((topic) => topic.replaceAll('-', ' ')).join(', ');
  const sources = (text: DraftText) => text.sources.map(({ title, url }, at) => `${at + 1}. ${title} ${url}`.trim()).join('\n');
  const language = (text: DraftText) => t(authoringWords).languages[text.language] ?? text.language;
  const pairs: [string, string, string][] = [
    [t(words).writing.headline, theirs.headline, mine.headline],
    [t(words).writing.standfirst, theirs.standfirst, mine.standfirst],
    [said.fields.text, plainBody(theirs.body), plainBody(mine.body)],
    [said.fields.byline, theirs.byline, mine.byline],
    [said.fields.sources, sources(theirs), sources(mine)],
    [said.fields.disclosure, theirs.disclosure, mine.disclosure],
    [said.fields.language, language(theirs), language(mine)],
    [said.fields.topics, topics(theirs), topics(mine)],
  ];
  const found = pairs
    .filter(([, a, b]) => a.trim() !== b.trim())
    .map(([field, a, b]) => ({ field, parts: diffTexts(a.trim(), b.trim()).flatMap(({ parts }) => parts) }));
  return found.length > 0 ? found : [{ field: said.fields.text, parts: [] }];
}

/** The words of a body, paragraphs parted by an empty line. */
export function plainBody(body: unknown): string {
  const parsed = parseBody(body);
  return canonicalText({ headline: '', standfirst: '', body: parsed.ok ? parsed.body : emptyBody }).text;
}
