import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { settleBytes } from '@/lib/formats/export/docx/settle-bytes';
import { contentSecurityPolicy } from '@/lib/formats/html/content-security-policy';
import { withoutCounterpoints } from '@/lib/formats/html/without';
import { plainXml } from '@/lib/formats/import/docx/plain-xml';
import { isEndMark } from '@/lib/formats/import/end-mark';
import { fileKind } from '@/lib/formats/import/file-kind';
import { frontMatter } from '@/lib/formats/import/front-matter';
import { closedComments } from '@/lib/formats/import/html/closed-comments';
import { readCss } from '@/lib/formats/import/html/css';
import { importGivenText } from '@/lib/formats/import/import-given-text';
import { keepable } from '@/lib/formats/import/keepable';
import { outerHref } from '@/lib/formats/import/outer-href';
import { readSources } from '@/lib/formats/import/read-sources';
import { sourcesList } from '@/lib/formats/import/sources-list';
import { withoutBreaks } from '@/lib/formats/import/without-breaks';
import { bodyFromParagraphs } from '@/lib/text/schema';
import { cpuTime } from '../text/cpu-time';

/** What is done to a text of some size. Where twice the text takes more than twice the time by far, a pattern looks at the same signs again and again. */
const works: Record<string, (size: number) => () => unknown> = {
  'an end mark behind spaces': (size) => () => isEndMark(`${' '.repeat(size)}x`),
  'an end mark of brackets': (size) => () => isEndMark(`${'['.repeat(size)} x`),
  'a dateline in capitals': (size) => () => frontMatter([{ text: `${'A '.repeat(size)}x` }, { text: 'x' }]),
  'a label and spaces': (size) => () => frontMatter([{ text: `Title:${' '.repeat(size)}\u2028` }]),
  'a style with spaces': (size) => () => readCss(`display:${' '.repeat(size)}x`),
  'breaks that are none': (size) => () => withoutBreaks(`${' '.repeat(size)}x\nx`),
  'bullets behind spaces': (size) => () => readSources([`${' '.repeat(size)}x`]),
  'a head of sources behind spaces': (size) => () => sourcesList([`Sources:${' '.repeat(size)}\u2028`]),
  'comments of a page with odd ends': (size) => () => closedComments(`${'<!-- --!>'.repeat(size)}-->`),
  'comments of a page that do not end': (size) => () => closedComments(`--!>${'<!--'.repeat(size)}`),
  'instructions in a Word file': (size) => () => plainXml(`${'<a><?x?><![CDATA[&]]>'.repeat(size)}<!--`),
  'brackets in a text': (size) => () =>
    importGivenText(`# Ice\n\n${'[a '.repeat(size / 100)}\n\n${'[b]: c\n'.repeat(size / 100)}`),
  'styles that do not end': (size) => () => contentSecurityPolicy('<style>'.repeat(size)),
  'counterpoints that do not end': (size) => () => withoutCounterpoints('<!--+-->'.repeat(size)),
  'an address that is defended': (size) => () => outerHref(`https://urldefense.com/v3/__${'x__;'.repeat(Math.min(size, 2_000))}`),
  'long runs of letters': (size) => () =>
    keepable({
      headline: '',
      standfirst: '',
      byline: '',
      body: bodyFromParagraphs(Array.from({ length: Math.ceil(size / 10_000) }, () => 'x'.repeat(19_999))),
      sources: [],
      format: 'plain',
    }),
  'links in a Word file': (size) => () =>
    settleBytes(zipSync({ 'a.xml': strToU8(`<a ${' Id="'.repeat(size)}/>`) }), '2024-01-01T00:00:00Z'),
};

test.each(Object.entries(works))('%s cost as much as they are long', (_, work) => {
  // A pattern of the second degree takes minutes for it.
  expect(cpuTime(work(100_000))).toBeLessThan(2_000);
});

test('comments in front of no page cost little', () => {
  expect(cpuTime(() => fileKind(strToU8(`${'<!---->'.repeat(580)}x`)))).toBeLessThan(500);
});

describe('what is cut without patterns', () => {
  test('comments in front of a page', () => {
    expect(fileKind(strToU8('<?xml version="1.0"?> <!-- a --> <!-- > --><!doctype html><p>x'))).toBe('page');
    expect(fileKind(strToU8('<!-- a <html>'))).toBe('text');
  });

  test('a comment of Markdown that does not end is text, and one that ends is told', () => {
    const text = importGivenText('# Ice\n\n<div>One <!-- two --> three <!-- four</div>\n');
    expect(JSON.stringify(text)).toContain('One  three <!-- four');
    expect(text).toMatchObject({ ok: true, notices: [{ kind: 'comments_left_out', count: 1 }] });
  });

  test('a run that is one too long is refused', () => {
    expect(importGivenText(`Ice\n\n${'x'.repeat(20_000)}`)).toEqual({ ok: false, trouble: 'unbroken_text' });
    expect(importGivenText(`Ice\n\n${'x'.repeat(19_999)} y`)).toMatchObject({ ok: true });
  });
});
