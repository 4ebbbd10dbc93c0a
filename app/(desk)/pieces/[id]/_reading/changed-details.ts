import type { DiffPart } from '@/app/_ui/diff';
import type { ComparisonView } from '@/lib/review/views/text';
import { diffTexts } from '@/lib/text/diff';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';

type Content = ComparisonView['from']['content'];

/** What changed besides the text: byline, sources, disclosure, language, topics. */
export function changedDetails(t: Translate, from: Content, to: Content): { name: string; parts: DiffPart[] }[] {
  const fields: [string, (content: Content) => string][] = [
    [t(words).writing.byline, (content) => content.byline],
    [t(words).writing.disclosure, (content) => content.disclosure],
    [t(words).writing.language, (content) => t(authoringWords).languages[content.language] ?? content.language],
    [t(authoringWords).conflict.fields.topics, (content) => content.topics.map((topic) => topic.replaceAll('-', ' ')).join(', ')],
  ];
  return [
    ...fields
      .filter(([, of]) => of(from) !== of(to))
      .map(([name, of]) => ({ name, parts: diffTexts(of(from), of(to)).flatMap(({ parts }) => parts) })),
    ...sources(t, from, to),
  ];
}

/** Sources by their address: what came, what went, and what got another title. */
function sources(t: Translate, from: Content, to: Content): { name: string; parts: DiffPart[] }[] {
  const name = (index: number) => `${t(authoringWords).edit.source} ${index + 1}`;
  const line = ({ title, url }: Content['sources'][number]) => [title, url].filter(Boolean).join(', ');
  const length = Math.max(from.sources.length, to.sources.length);
  return Array.from({ length }, (_, index) => {
    const [before, now] = [from.sources[index], to.sources[index]];
    const [a, b] = [before ? line(before) : '', now ? line(now) : ''];
    if (a === b) return [];
    const whole: DiffPart[] = [
      ...(a === '' ? [] : [{ kind: 'removed' as const, text: a }]),
      ...(a === '' || b === '' ? [] : [{ kind: 'same' as const, text: ' ' }]),
      ...(b === '' ? [] : [{ kind: 'added' as const, text: b }]),
    ];
    const alike = before?.url !== '' && before?.url === now?.url;
    return [{ name: name(index), parts: alike ? diffTexts(a, b).flatMap(({ parts }) => parts) : whole }];
  }).flat();
}
