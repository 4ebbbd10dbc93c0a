import { expect, test } from 'vitest';
import { importFile } from '@/lib/formats/import/import-file';
import { footnoteMark, paragraph, run, wordFile } from '@/tests/support/word-file';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('in a Word file a footnote on a footnote is reported, and the first one keeps its words', async () => {
  const file = await importFile({
    name: 'a.docx',
    bytes: wordFile({
      body: paragraph(run('Ice rose by a third.') + footnoteMark(1)),
      footnotes: [run('Yearbook of ports, page nine') + footnoteMark(2), 'Corrected in the second printing'],
    }),
  });
  expect(file.ok && file.piece.sources).toEqual([{ title: 'Yearbook of ports, page nine', url: '' }]);
  expect(file.ok && file.notices).toContainEqual({ kind: 'notes_missing', count: 1 });
});

test('in a page both keep their words', async () => {
  const page =
    '<p>Ice rose by a third.<a href="#fn1" id="r1"><sup>1</sup></a></p><ol><li id="fn1">Yearbook of ports<a href="#fn2"><sup>2</sup></a></li><li id="fn2">Corrected in the second printing</li></ol>';
  const file = await importFile({ name: 'a.html', bytes: bytesOf(`<html><body>${page}</body></html>`) });
  expect(file.ok && JSON.stringify(file.piece)).toContain('Yearbook of ports');
  expect(file.ok && JSON.stringify(file.piece)).toContain('Corrected in the second printing');
});

test('in Markdown both keep their words', async () => {
  const text = '# Ice\n\nIce rose by a third.[^1]\n\n[^1]: Yearbook of ports[^2]\n[^2]: Corrected in the second printing\n';
  const file = await importFile({ name: 'a.md', bytes: bytesOf(text) });
  expect(file.ok && JSON.stringify(file.piece)).toContain('Yearbook of ports');
  expect(file.ok && JSON.stringify(file.piece)).toContain('Corrected in the second printing');
});
