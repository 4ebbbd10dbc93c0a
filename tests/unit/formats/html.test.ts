import { expect, test } from 'vitest';
import { compact } from '@/lib/formats/html/css/compact';
import { html, join, raw } from '@/lib/formats/html/html';
import { jsonScript } from '@/lib/formats/html/json-script';
import { directionOf, languageTag } from '@/lib/formats/html/language';
import { outward } from '@/lib/formats/html/link';
import { paragraphs } from '@/lib/formats/html/paragraphs';
import { onlyWith, onlyWithout, withoutCounterpoints } from '@/lib/formats/html/without';

test('what is put in is text, wherever it stands', () => {
  expect(html`<p title="${'"><script>'}">${"<b>&'"}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;</p>',
  );
});

test('lists, numbers and trusted parts; nothing for what is absent', () => {
  expect(html`${[html`<i>1</i>`, 2, null]}${false}${undefined}`.text).toBe('<i>1</i>2');
  expect(join(['a', '<'], raw('<br>')).text).toBe('a<br>&lt;');
});

test('a data block cannot be ended or opened from inside', () => {
  const made = jsonScript({ text: '</script><!--<script>\u2028' }).text;
  expect(made.match(/<\/?script|<!--/g)).toEqual(['<script', '</script']);
  expect(JSON.parse(made.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual({ text: '</script><!--<script>\u2028' });
});

test.each(['javascript:alert(1)', 'data:text/html,x', ' JaVaScRiPt:x', 'vbscript:x', '//evil.example', 'file:///etc/passwd'])(
  '%s becomes no link',
  (href) => {
    expect(outward(href, 'there').text).toBe('<span dir="auto">there</span>');
  },
);

test('an address cannot leave its attribute', () => {
  expect(outward('https://a.example/"onload="x', 'there').text).not.toContain('"onload');
});

test('empty lines part paragraphs, single ends break lines', () => {
  expect(paragraphs('one\ntwo\n\n\nthree').text).toBe('<p dir="auto">one<br>two</p><p dir="auto">three</p>');
});

test('cut out: what belongs to one reading only', () => {
  const both = html`a${onlyWith(html`b`)}c${onlyWithout(html`<i>d</i>`)}`.text;
  expect(withoutCounterpoints(both)).toBe('ac<i>d</i>');
  expect(() => onlyWithout(html`a--b`)).toThrow(RangeError);
});

test('direction and language', () => {
  expect(['ar', 'fa-IR', 'az-Arab', 'ks-Latn', 'en', 'fr-CA'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ]);
  expect([languageTag('fr-CA'), languageTag('"><script>')]).toEqual(['fr-CA', 'und']);
});

test('style sheets lose white space and nothing else', () => {
  expect(compact('a {\n  b: url("data:x,%3Cp d=\'M2 3\'/%3E");\n}\n')).toBe(`a{b: url("data:x,%3Cp d='M2 3'/%3E")}`);
});
