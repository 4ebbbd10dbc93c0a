import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportFileName } from '@/lib/formats/export/export-file-name';
import type { ExportedNote, ExportedVersion } from '@/lib/formats/export/exported-version';
import { writeExport } from '@/lib/formats/export/write-export';
import { importFile } from '@/lib/formats/import/import-file';
import type { BlockJson } from '@/lib/text/body';
import { canonicalText } from '@/lib/text/canonical-text';
import { exportWords } from '@/lib/words/en/exports';

const paragraph = (text: string): BlockJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const rests: BlockJson = {
  type: 'paragraph',
  content: [
    { type: 'text', text: 'Ice rose ' },
    { type: 'text', text: 'by a third', marks: [{ type: 'source_ref', attrs: { source: 1 } }] },
    { type: 'text', text: ' in May.' },
  ],
};
const content: ExportedVersion['content'] = {
  headline: 'Ice is not free',
  standfirst: 'What it costs',
  byline: 'Awa Fall',
  body: { type: 'doc', content: [rests, paragraph('Nobody asked the boats. They were at sea.')] },
  sources: [
    { title: 'A book on ice', url: '' },
    { title: 'Yearbook of ports', url: 'https://ports.example/yearbook' },
  ],
  disclosure: 'None.',
  language: 'en',
  topics: [],
};
const note = (more: Partial<ExportedNote>): ExportedNote => ({
  by: 'Security reviewer',
  at: '2026-03-02T09:00:00.000Z',
  text: 'They were asked.',
  sources: [],
  place: null,
  missing: false,
  answers: [],
  ...more,
});

async function parts(version: Partial<ExportedVersion>) {
  const bytes = await writeExport({
    format: 'docx',
    version: { number: 3, madeAt: '2026-03-01T08:00:00.000Z', content, notes: [], timeZone: 'Europe/Paris', ...version },
  });
  const files = unzipSync(bytes);
  return { bytes, of: (name: string) => strFromU8(files[name] ?? new Uint8Array()) };
}

/** The text between the start and the end of a comment, of the whole document. */
function commented(document: string, id: number): string {
  const between = new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, 's').exec(
    document,
  )?.[1];
  return [...(between ?? '').matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<\/w:p>/g)].map(([, text]) => text ?? '¶').join('');
}

describe('a version as a Word file', () => {
  test('has counterpoints on their passages, across paragraphs too, and answers below them', async () => {
    const { text } = canonicalText(content);
    const from = text.indexOf('in May');
    const { of } = await parts({
      notes: [
        note({
          place: { start: from, end: text.indexOf(' They') },
          answers: [{ by: 'Awa Fall', at: '2026-03-03T09:00:00.000Z', text: 'Late.', sources: [] }],
        }),
        note({ missing: true, text: 'The boats.' }),
        note({ text: 'On what was cut.' }),
      ],
    });
    const document = of('word/document.xml');
    expect([0, 1, 2, 3].map((id) => commented(document, id))).toEqual([
      'in May.¶Nobody asked the boats.',
      'in May.¶Nobody asked the boats.',
      'Ice is not free',
      'Ice is not free',
    ]);
    const comments = of('word/comments.xml');
    expect(comments.match(/w:author="[^"]*"/g)).toEqual(
      ['Security reviewer', 'Awa Fall', 'Security reviewer', 'Security reviewer'].map((name) => `w:author="${name}"`),
    );
    expect(comments).toContain(exportWords.missing);
    expect(comments).toContain(exportWords.passageGone);
    const [, parent] = /w15:paraId="(\w+)"/.exec(of('word/commentsExtended.xml')) ?? [];
    expect(of('word/commentsExtended.xml')).toContain(`w15:paraIdParent="${parent}"`);
  });

  test('has a footnote behind the words that rest on a source, and every source in a list', async () => {
    const { of } = await parts({});
    expect(of('word/document.xml')).toMatch(
      /by a third<\/w:t><\/w:r><w:r><w:rPr><w:rStyle w:val="Note2"\/><\/w:rPr><w:footnoteReference w:id="1"\/>/,
    );
    expect(of('word/footnotes.xml')).toContain('Yearbook of ports');
    expect(of('word/document.xml').indexOf('A book on ice')).toBeLessThan(
      of('word/document.xml').lastIndexOf('Yearbook of ports'),
    );
  });

  test('runs from right to left where its language does', async () => {
    const { of } = await parts({ content: { ...content, language: 'ar' } });
    expect(of('word/document.xml').match(/<w:p>/g)?.length).toBe(of('word/document.xml').match(/<w:bidi\/>/g)?.length);
    expect(of('word/styles.xml')).toContain('w:bidi="ar"');
    expect((await parts({})).of('word/document.xml')).not.toContain('<w:bidi');
  });

  test('says no hour but the version’s, and is the same each time', async () => {
    const first = await parts({});
    expect(first.of('docProps/core.xml')).toContain('2026-03-01T08:00:00.000Z');
    expect(Buffer.compare(first.bytes, (await parts({})).bytes)).toBe(0);
  });
});

describe('an export that was edited outside', () => {
  const edited = async (change: (document: string, footnotes: string) => { document: string; footnotes?: string }) => {
    const { bytes, of } = await parts({});
    const { document, footnotes } = change(of('word/document.xml'), of('word/footnotes.xml'));
    expect(document + (footnotes ?? '')).not.toBe(
      of('word/document.xml') + (footnotes === undefined ? '' : of('word/footnotes.xml')),
    );
    const { zipSync, strToU8 } = await import('fflate');
    const files = {
      ...unzipSync(bytes),
      'word/document.xml': strToU8(document),
      ...(footnotes ? { 'word/footnotes.xml': strToU8(footnotes) } : {}),
    };
    const file = await importFile({ name: 'a.docx', bytes: zipSync(files) });
    if (!file.ok) throw new Error(file.trouble);
    return file;
  };
  const entry = (document: string, text: string) =>
    new RegExp(`<w:p>(?:(?!</w:p>).)*${text}(?:(?!</w:p>).)*</w:p>`).exec(document)?.[0] ?? '';

  test('a source that was taken out of the list is gone, and the others are still pointed to', async () => {
    const file = await edited((document) => ({ document: document.replace(entry(document, 'A book on ice'), '') }));
    expect(file.piece.sources).toEqual([{ title: 'Yearbook of ports', url: 'https://ports.example/yearbook' }]);
    expect(JSON.stringify(file.piece.body)).toContain('"text":"by a third","marks":[{"type":"source_ref","attrs":{"source":0}}]');
  });

  test('a source that was typed below the last one is read', async () => {
    const file = await edited((document) => {
      const last = /<w:p><w:pPr><w:pStyle w:val="Source2"\/>.*?<\/w:p>/s.exec(document)?.[0] ?? '';
      const typed =
        '<w:p><w:pPr><w:pStyle w:val="Source2"/></w:pPr><w:r><w:t>Log of the harbour, https://log.example/may</w:t></w:r></w:p>';
      return { document: document.replace(last, last + typed) };
    });
    expect(file.piece.sources.at(-1)).toEqual({ title: 'Log of the harbour', url: 'https://log.example/may' });
    expect(file.piece.sources).toHaveLength(3);
  });

  test('a footnote whose words were changed is a source of its own: nothing that was typed is lost', async () => {
    const file = await edited((document, footnotes) => ({
      document,
      footnotes: footnotes.replace('Yearbook of ports', 'Yearbook of ports, second edition'),
    }));
    expect(file.piece.sources.map(({ title }) => title)).toEqual([
      'A book on ice',
      'Yearbook of ports',
      'Yearbook of ports, second edition',
    ]);
    expect(file.notices).toEqual([{ kind: 'notes_became_sources', count: 1 }]);
  });

  test('words that were typed anew before a footnote still rest on its source, which is listed once', async () => {
    const file = await edited((document) => ({ document: document.replace('<w:rPr><w:rStyle w:val="RestsOn2"/></w:rPr>', '') }));
    expect(file.piece.sources).toHaveLength(2);
    expect(JSON.stringify(file.piece.body)).toContain('"text":"third","marks":[{"type":"source_ref","attrs":{"source":1}}]');
  });

  test('tracked changes in it are told', async () => {
    const file = await edited((document) => ({
      document: document.replace(
        '<w:r><w:t xml:space="preserve"> in May.</w:t></w:r>',
        '<w:ins w:id="9" w:author="E"><w:r><w:t xml:space="preserve"> in June.</w:t></w:r></w:ins>',
      ),
    }));
    expect(canonicalText(file.piece).text).toContain('Ice rose by a third in June.');
    expect(file.notices).toEqual([{ kind: 'insertions_accepted', count: 1 }]);
  });
});

test('a file is named by its headline and version, in letters that every system takes', () => {
  expect(exportFileName('“Ice” n’est pas gratuit: l’été à Kayes', 3, 'docx')).toBe(
    'ice-nest-pas-gratuit-lete-a-kayes-version-3.docx',
  );
  expect(exportFileName('../../etc/passwd\r\nx: y', 1, 'docx')).toBe('etc-passwd-x-y-version-1.docx');
  expect(exportFileName('السد', 12, 'docx')).toBe('piece-version-12.docx');
});

test.each(['docx', 'html', 'md'] as const)('characters that XML has no place for are left out of a file: %s', async (format) => {
  const odd = (text: string) => `${text}\u0001\u001b\uffff\ufffe`;
  const version: ExportedVersion = {
    number: 1,
    madeAt: '2026-03-02T09:00:00.000Z',
    timeZone: 'Europe/Paris',
    content: {
      ...content,
      headline: odd('Ice is not free'),
      byline: odd('Awa Fall'),
      body: { type: 'doc', content: [paragraph(odd('Nobody asked.'))] },
      sources: [{ title: odd('A book on ice'), url: '' }],
    },
    notes: [note({ text: odd('They were asked.'), missing: true })],
  };
  const bytes = await writeExport({ format, version });
  const texts =
    format === 'docx' ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [new TextDecoder().decode(bytes)];
  expect(texts.join('')).toContain('Nobody asked.');
  expect(texts.join('')).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/u);
});
