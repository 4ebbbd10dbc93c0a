import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { outerHref } from '@/lib/formats/import/outer-href';
import { pastedPage } from '@/lib/formats/import/pasted-page';
import { caseFile, importedCase } from '@/tests/support/imported-case';

test.each([
  ['word-list-in-bookmark-spans.html', ['The law says this of it:', '3. Article three.', '4. Article four.'], {}],
  [
    'word-list-number-restarts-inside.html',
    ['The law says this of it:', '1. Article one.', '2. Article two.', '5. Article five.'],
    {},
  ],
  ['ruby.html', ['題', '首相（しゅしょう）は否定した。'], {}],
  ['link-file.html', ['See the file and the page.'], { links_left_out: 2 }],
  ['link-password.html', ['See [the file](https://example.org/a).'], {}],
  ['link-urldefense.html', ['See [the second](https://example.org/second).'], {}],
  ['link-facebook.html', ['See [the third](https://example.org/third?a=1).'], {}],
  ['link-reader-id.html', ['See [the fourth](https://example.org/fourth?p=2).'], {}],
])('%s, imported and pasted', async (name, lines, told) => {
  expect(await importedCase(name)).toMatchObject({ lines, told });
  const { html, notices } = pastedPage(new DOMParser().parseFromString(caseFile(name).toString('utf8'), 'text/html'), []);
  const words = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, '');
  expect(words).toBe(
    lines
      .join('')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/(?<=[:.])\d\. /g, '')
      .replace(/\s+/g, ''),
  );
  expect(Object.fromEntries(notices.map(({ kind, count }) => [kind, count]))).toEqual(told);
});

test('a note of Word that nothing points to is not part of the note before it', async () => {
  const found = await importedCase('word-note-without-link.html');
  expect('sources' in found ? found.sources : []).toEqual(['First note.']);
  expect('lines' in found ? found.lines?.join(' ') : '').toContain('Second note.');
});

test.each([
  ['https://user:pass@example.org/a?b=1#c', 'https://example.org/a?b=1#c'],
  ['https://example.org/a?utm_source=x&b=%20c&fbclid=1', 'https://example.org/a?b=%20c'],
  ['https://example.org/a?fbclid=1', 'https://example.org/a'],
  ['https://example.org/a?b=%20c', 'https://example.org/a?b=%20c'],
  ['https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a-3Fb-3D1&d=x', 'https://example.org/a?b=1'],
  [
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fexample.org%252Fa',
    'https://example.org/a',
  ],
  ['https://l.facebook.com/l.php?u=javascript%3Aalert(1)', 'https://l.facebook.com/l.php?u=javascript%3Aalert(1)'],
  ['mailto:awa@example.org', 'mailto:awa@example.org'],
  ['file:///C:/a.docx', null],
])('%s leads to %s', (href, wanted) => expect(outerHref(href)).toBe(wanted));
