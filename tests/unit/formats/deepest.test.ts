import { expect, test } from 'vitest';
import { exportHtml } from '@/lib/formats/export/html/export-html';
import { exportMarkdown } from '@/lib/formats/export/markdown/export-markdown';
import { importText } from '@/lib/formats/import';
import { importHtml } from '@/lib/formats/import/html';
import type { BlockJson } from '@/lib/text/body';
import { parseBody } from '@/lib/text/schema';

const text: BlockJson = { type: 'paragraph', content: [{ type: 'text', text: 'ice', marks: [{ type: 'bold' }] }] };
const quoted = (block: BlockJson): BlockJson => ({ type: 'blockquote', content: [block] });
const listed = (block: BlockJson): BlockJson => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content: [{ type: 'paragraph' }, block] }],
});
const nested = (times: number, wrap: (block: BlockJson) => BlockJson) =>
  Array.from({ length: times }).reduce<BlockJson>((block) => wrap(block), text);

test.each([
  ['quotations', nested(38, quoted)],
  ['lists', nested(19, listed)],
])('a body as deep as the schema allows goes out and comes back: %s', (_, block) => {
  const parsed = parseBody({ type: 'doc', content: [block] });
  expect(parsed.ok).toBe(true);
  if (!parsed.ok) return;
  const content = {
    headline: 'Ice',
    standfirst: '',
    byline: '',
    body: parsed.body,
    sources: [],
    disclosure: '',
    language: 'en',
    topics: [],
  };
  const version = { number: 1, madeAt: '2026-03-03T10:00:00.000Z', content, notes: [], timeZone: 'UTC' };
  expect(importHtml(exportHtml(version)).body).toEqual(parsed.body);
  expect(importText(exportMarkdown(version)).body).toEqual(parsed.body);
});
