import { expect, test } from 'vitest';
import { writeExport } from '@/lib/formats/export/write-export';
import { importFile } from '@/lib/formats/import/import-file';
import { paragraph, wordFile } from '@/tests/support/word-file';

const bytesOf = (text: string) => new TextEncoder().encode(text);
async function languageOf(name: string, bytes: Uint8Array) {
  const file = await importFile({ name, bytes });
  return file.ok ? (file.piece.language ?? null) : file.trouble;
}

test.each([
  ['<!doctype html><html lang="fr-FR"><body><p>La glace coûte cher.</p></body></html>', 'fr'],
  ["<html class=x lang='DE'><body><p>Eis ist teuer.</p></body></html>", 'de'],
  ['<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="sw"><body><p>Barafu.</p></body></html>', 'sw'],
  ['<html data-lang="fr"><body><p>Ice costs much.</p></body></html>', null],
  ['<html lang=""><body><p>Ice costs much.</p></body></html>', null],
  ['<html><body><p lang="fr">La glace coûte cher.</p></body></html>', null],
])('what a page says of its language: %s', async (page, language) => {
  expect(await languageOf('a.html', bytesOf(page))).toBe(language);
});

test.each([
  ['---\ntitle: La glace\nlang: fr\n---\n\nLa glace coûte cher.', 'fr'],
  ['---\ntitle: Eis\nlanguage: de-AT\n---\n\nEis ist teuer.', 'de'],
  ['---\ntitle: Eis\nlang: the one of the coast\n---\n\nEis ist teuer.', null],
  ['lang: fr\n\nLa glace coûte cher.', null],
])('what the metadata above a text say of it: %s', async (text, language) => {
  expect(await languageOf('a.md', bytesOf(text))).toBe(language);
});

const styles = (inside: string) =>
  `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:styles>`;
const defaults = (lang: string) => `<w:docDefaults><w:rPrDefault><w:rPr>${lang}</w:rPr></w:rPrDefault></w:docDefaults>`;
const usual = (lang: string) =>
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr>${lang}</w:rPr></w:style>`;
test.each([
  [defaults('<w:lang w:val="fr-FR" w:bidi="ar-SA"/>'), 'fr'],
  [defaults('<w:lang w:val="en-US"/>') + usual('<w:lang w:val="fr-FR"/>'), 'fr'],
  [defaults('<w:lang w:bidi="ar"/>'), 'ar'],
  [defaults('') + usual(''), null],
])('what the usual style of a Word file says of it: %s', async (inside, language) => {
  const bytes = wordFile({ body: paragraph('La glace coûte cher.'), parts: { 'word/styles.xml': styles(inside) } });
  expect(await languageOf('a.docx', bytes)).toBe(language);
});

test.each(['docx', 'html'] as const)('what we write ourselves says its language, and is understood: %s', async (format) => {
  for (const language of ['fr', 'ar', 'en']) {
    const content = {
      headline: 'Ice',
      standfirst: '',
      byline: '',
      body: {
        type: 'doc' as const,
        content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Ice costs much.' }] }],
      },
      sources: [],
      disclosure: 'None.',
      language,
      topics: [],
    };
    const version = { number: 1, madeAt: '2026-03-01T08:00:00.000Z', content, notes: [], timeZone: 'UTC' };
    expect(await languageOf(`a.${format}`, await writeExport({ format, version }))).toBe(language);
  }
});
