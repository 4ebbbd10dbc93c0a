import { getSchema } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { describe, expect, test } from 'vitest';
import { bodyFromParagraphs, bodySchema, emptyBody, parseBody } from '@/lib/text/schema';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (value: unknown, ...marks: unknown[]) => ({ type: 'text', text: value, marks });

function accepted(json: unknown) {
  const parsed = parseBody(json);
  if (!parsed.ok) throw new Error(`${parsed.why} at ${parsed.path}`);
  return parsed.body;
}

describe('a body', () => {
  test("uses the names of Tiptap's StarterKit", () => {
    const tiptap = getSchema([StarterKit]);
    const own = new Set(['source_ref']);
    expect(Object.keys(bodySchema.nodes).filter((name) => !(name in tiptap.nodes))).toEqual([]);
    expect(Object.keys(bodySchema.marks).filter((name) => !(name in tiptap.marks) && !own.has(name))).toEqual([]);
  });

  test('comes back as the schema writes it: leaves joined, marks in order, unknown attributes gone', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/a', target: '_blank', rel: 'nofollow', class: null } };
    const body = accepted(
      doc(
        { type: 'heading', attrs: { level: 2 }, content: [text('Who pays')] },
        paragraph(text('Two '), text('leaves', { type: 'italic' }, { type: 'bold' }, link), text('', { type: 'bold' })),
        {
          type: 'orderedList',
          attrs: { start: 3, type: null },
          content: [{ type: 'listItem', content: [paragraph(text('One'))] }],
        },
        { type: 'horizontalRule' },
      ),
    );
    expect(body).toStrictEqual({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Who pays' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Two ' },
            {
              type: 'text',
              text: 'leaves',
              marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }, { type: 'bold' }, { type: 'italic' }],
            },
          ],
        },
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'One' }] }] }],
        },
        { type: 'horizontalRule' },
      ],
    });
    expect(accepted(body)).toStrictEqual(body);
  });

  test.each([
    ['javascript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    [' data:text/html,x', false],
    ['/relative', false],
    ['//example.org', false],
    ['https:\\\\example.org', false],
    ['http:example.org', false],
    ['file:///etc/passwd', false],
    ['https://', false],
    ['https://example.org/a?b=c#d', true],
    ['HTTP://EXAMPLE.ORG', true],
    ['mailto:desk@example.org', true],
  ])('a link to %j is kept: %s', (href, kept) => {
    const body = accepted(doc(paragraph(text('here', { type: 'link', attrs: { href } }))));
    const leaf = { type: 'text', text: 'here' };
    expect(body).toEqual(doc(paragraph(kept ? { ...leaf, marks: [{ type: 'link', attrs: { href } }] } : leaf)));
  });

  test('encodes what would break out of an attribute', () => {
    const body = accepted(doc(paragraph(text('here', { type: 'link', attrs: { href: 'https://example.org/"onclick=x' } }))));
    expect(JSON.stringify(body)).toContain('https://example.org/%22onclick=x');
  });

  test.each([
    ['not_a_document', '', null],
    ['not_a_document', '', []],
    ['not_a_document', '', paragraph()],
    ['bad_content', '', doc()],
    ['bad_content', '', { type: 'doc' }],
    ['bad_content', '/content/0', doc({ type: 'bulletList', content: [] })],
    ['bad_content', '/content/0', doc({ type: 'bulletList', content: [paragraph()] })],
    ['bad_content', '/content/0/content', doc({ type: 'paragraph', content: 'text' })],
    ['unknown_node', '/content/0', doc({ type: 'codeBlock' })],
    ['unknown_node', '/content/0', doc({ type: 'constructor' })],
    ['unknown_node', '/content/0', doc(text('loose'))],
    ['unknown_node', '/content/0/content/0', doc(paragraph({ type: 'image', attrs: { src: 'x' } }))],
    ['unknown_mark', '/content/0/content/0/marks/0', doc(paragraph(text('x', { type: 'underline' })))],
    ['unknown_mark', '/content/0/content/0/marks/0', doc(paragraph(text('x', { type: 'toString' })))],
    ['bad_attribute', '/content/0/attrs/level', doc({ type: 'heading', attrs: { level: 99 } })],
    ['bad_attribute', '/content/0/attrs/level', doc({ type: 'heading', attrs: { level: '2' } })],
    ['bad_attribute', '/content/0/attrs/level', doc({ type: 'heading' })],
    ['bad_attribute', '/content/0/attrs/start', doc({ type: 'orderedList', attrs: { start: 1.5 } })],
    ['bad_attribute', '/content/0/content/0/marks/0/attrs/href', doc(paragraph(text('x', { type: 'link', attrs: {} })))],
    [
      'bad_attribute',
      '/content/0/content/0/marks/0/attrs/source',
      doc(paragraph(text('x', { type: 'source_ref', attrs: { source: -1 } }))),
    ],
    ['bad_text', '/content/0/content/0', doc(paragraph(text(7)))],
    ['lone_surrogate', '/content/0/content/1', doc(paragraph(text('fine'), text('bad \ud83d')))],
    ['nul', '/content/0/content/0', doc(paragraph(text('a\u0000b')))],
    [
      'lone_surrogate',
      '/content/0/content/0/marks/0',
      doc(paragraph(text('x', { type: 'link', attrs: { href: 'https://a.example/\udc00' } }))),
    ],
  ])('is refused as %s at %j', (why, path, json) => {
    expect(parseBody(json)).toEqual({ ok: false, why, path });
  });

  test('20,000 levels are refused, not overflowed', () => {
    let nested: unknown = paragraph(text('deep'));
    for (let level = 0; level < 20_000; level++) nested = { type: 'blockquote', content: [nested] };
    expect(parseBody(doc(nested))).toEqual({ ok: false, why: 'too_deep', path: '' });
  });

  test('a leaf of 200,000 line feeds is only long', () => {
    expect(parseBody(doc(paragraph(text('\n'.repeat(200_000))))).ok).toBe(true);
  });

  test('text is normalised, and a line feed in it is a hard break', () => {
    expect(accepted(doc(paragraph(text('Cafe\u0301\u00a0!\r\n\u202eabc\u202c\u0007'))))).toEqual(
      doc(paragraph({ type: 'text', text: 'Café !' }, { type: 'hardBreak' }, { type: 'text', text: 'abc' })),
    );
  });

  test('an accent under another mark goes to the letter it stands on', () => {
    expect(accepted(doc(paragraph(text('Cafe'), text('\u0301s', { type: 'bold' }))))).toEqual(
      doc(paragraph({ type: 'text', text: 'Café' }, { type: 'text', text: 's', marks: [{ type: 'bold' }] })),
    );
  });

  test('can be made of plain paragraphs', () => {
    expect(accepted(bodyFromParagraphs(['One', '', 'Two\nlines']))).toEqual(bodyFromParagraphs(['One', 'Two\nlines']));
    expect(accepted(emptyBody)).toEqual(emptyBody);
    expect(bodyFromParagraphs([])).toEqual(emptyBody);
  });
});
