import { generator } from '@/lib/formats/generator';
import { languageTag } from '@/lib/formats/html/language';
import type { ExportedVersion } from '../exported-version';
import { blocksMarkdown } from './blocks-markdown';
import { escapeText, linkTarget } from './escape-text';

/** The heading of the list of sources. The last one like it is the list, so it is there whenever the text has one like it. */
const SOURCES = '## Sources';

/**
 * A version as Markdown (CommonMark with footnotes): headline, standfirst and byline as metadata that other programs know too, the text, and its sources as
 * footnotes; a source that no passage points to is an entry with its number. `importText` reads it back exactly. Counterpoints are not in it.
 */
export function exportMarkdown({ content }: ExportedVersion): string {
  const { headline, standfirst, byline, body, sources, language } = content;
  const metadata = {
    title: headline,
    subtitle: standfirst,
    author: byline,
    lang: languageTag(language),
    generator,
  };
  const lines = Object.entries(metadata).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${JSON.stringify(value)}`]));
  const text = blocksMarkdown(body.content);
  const entries = sources.map((source, at) => {
    const number = at + 1;
    return text.includes(`[^${number}]`) ? `[^${number}]: ${entry(source)}` : `${number}. ${entry(source)}`;
  });
  const list = sources.length > 0 || text.split('\n').includes(SOURCES) ? [[SOURCES, ...entries].join('\n\n')] : [];
  return `${[`---\n${lines.join('\n')}\n---`, text, ...list].join('\n\n')}\n`;
}

function entry({ title, url }: ExportedVersion['content']['sources'][number]): string {
  return url === '' ? escapeText(title) : `[${escapeText(title)}](${linkTarget(url)})`;
}
