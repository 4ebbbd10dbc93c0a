import { describe, expect, test } from 'vitest';
import { importFile } from '@/lib/formats/import/import-file';
import { canonicalText } from '@/lib/text/canonical-text';
import { footnoteMark, paragraph, run, wordFile } from '@/tests/support/word-file';

const long = (topic: string) =>
  `${topic} goes on for a while, so that it is clearly longer than a headline would be. It has a second sentence too.`;

async function imported(given: Parameters<typeof wordFile>[0]) {
  const file = await importFile({ name: 'piece.docx', bytes: wordFile(given) });
  if (!file.ok) throw new Error(file.trouble);
  const { text, blocks } = canonicalText({ headline: '', standfirst: '', body: file.piece.body });
  return { ...file.piece, notices: file.notices, texts: blocks.map(({ start, end }) => text.slice(start, end)) };
}

describe('a Word file', () => {
  test('with a title and a subtitle: its headings are the body’s first and second rank', async () => {
    const piece = await imported({
      styles: { T: 'Title', S: 'Subtitle', H1: 'heading 1', H2: 'heading 2', Q: 'Quote' },
      body:
        paragraph('Ice is not free', 'T') +
        paragraph('What it costs to keep fish cold', 'S') +
        paragraph('By Awa Fall') +
        paragraph(long('Ice')) +
        paragraph('The quay', 'H1') +
        paragraph('The boats', 'H2') +
        paragraph('Nobody pays for ice.', 'Q') +
        paragraph(long('Salt')),
    });
    expect(piece).toMatchObject({
      headline: 'Ice is not free',
      standfirst: 'What it costs to keep fish cold',
      byline: 'Awa Fall',
    });
    expect(piece.body.content.map((block) => [block.type, 'attrs' in block ? block.attrs : null])).toEqual([
      ['paragraph', null],
      ['heading', { level: 2 }],
      ['heading', { level: 3 }],
      ['blockquote', null],
      ['paragraph', null],
    ]);
    expect(piece.notices).toEqual([]);
    expect(piece.format).toBe('docx');
  });

  test('without styles is understood as plain text is', async () => {
    const piece = await imported({
      body: ['Ice is not free', 'By Awa Fall', long('Ice'), long('Salt'), 'Sources:', '- Ports: https://ports.example/ice']
        .map((text) => paragraph(text))
        .join(''),
    });
    expect(piece).toMatchObject({
      headline: 'Ice is not free',
      byline: 'Awa Fall',
      texts: [long('Ice'), long('Salt')],
      sources: [{ title: 'Ports', url: 'https://ports.example/ice' }],
    });
  });

  test('with footnotes: they become sources, and the words before them rest on those', async () => {
    const piece = await imported({
      styles: { T: 'Title' },
      body:
        paragraph('Ice is not free', 'T') +
        paragraph(run('Prices rose') + footnoteMark(1) + run(' in May, and fell') + footnoteMark(2) + run(' in June.')),
      footnotes: ['Ports yearbook, https://ports.example/yearbook', 'A talk with the harbour master'],
    });
    expect(piece.sources).toEqual([
      { title: 'Ports yearbook', url: 'https://ports.example/yearbook' },
      { title: 'A talk with the harbour master', url: '' },
    ]);
    expect(piece.texts).toEqual(['Prices rose in May, and fell in June.']);
    expect(JSON.stringify(piece.body)).toContain('"text":"rose","marks":[{"type":"source_ref","attrs":{"source":0}}]');
    expect(piece.notices).toEqual([{ kind: 'notes_became_sources', count: 2 }]);
  });

  test('with tracked changes is read as if they were accepted, and says how many there were', async () => {
    const piece = await imported({
      styles: { T: 'Title' },
      body:
        paragraph('Ice is not free', 'T') +
        paragraph(
          run('The fee is ') +
            `<w:del w:id="1" w:author="E"><w:r><w:delText>not </w:delText></w:r></w:del>` +
            `<w:ins w:id="2" w:author="E">${run('very ')}</w:ins>` +
            run('high. ') +
            `<w:moveTo w:id="3" w:author="E">${run('Moved here.')}</w:moveTo>`,
        ) +
        paragraph(`<w:moveFrom w:id="4" w:author="E">${run('Moved here.')}</w:moveFrom>`),
    });
    expect(piece.texts).toEqual(['The fee is very high. Moved here.']);
    expect(piece.notices).toEqual([
      { kind: 'insertions_accepted', count: 1 },
      { kind: 'deletions_dropped', count: 1 },
      { kind: 'moves_accepted', count: 1 },
    ]);
  });

  test('with comments, pictures and text boxes comes in without them, and says so', async () => {
    const picture = '<w:drawing><a:blip xmlns:a="a" r:link="rId9"/></w:drawing>';
    const box = (inside: string) =>
      `<mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${inside}</w:txbxContent></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><w:txbxContent>${inside}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;
    const piece = await imported({
      styles: { T: 'Title' },
      links: { rId9: 'file:///etc/passwd' },
      comments: ['Who says so?', 'Cut this.'],
      body:
        paragraph('Ice is not free', 'T') +
        paragraph(
          `${run('Before')}<w:r>${picture}</w:r><w:r>${box(paragraph('In a box'))}</w:r><w:r><w:commentReference w:id="0"/></w:r>${run(' after.')}`,
        ) +
        paragraph('The end of it.'),
    });
    expect(piece.texts).toEqual(['Before after.', 'The end of it.']);
    expect(Object.fromEntries(piece.notices.map(({ kind, count }) => [kind, count]))).toEqual({
      comments_left_out: 2,
      pictures_left_out: 1,
      text_boxes_left_out: 1,
    });
  });

  test('with tables keeps every word of them, row by row, and says so', async () => {
    const cell = (...inside: string[]) => `<w:tc><w:tcPr><w:tcW w:w="4" w:type="dxa"/></w:tcPr>${inside.join('')}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr><w:trPr/>${cells.join('')}</w:tr>`;
    const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4"/></w:tblGrid>${rows.join('')}</w:tbl>`;
    const nested = table(row(cell(paragraph('inside one'))));
    const piece = await imported({
      styles: { T: 'Title' },
      body:
        paragraph('Ice is not free', 'T') +
        paragraph('Before it.') +
        table(
          row(cell(paragraph('Year')), cell(paragraph('Ice'), paragraph('in metres'))),
          row(cell(paragraph('')), cell(paragraph('4.2'), nested, paragraph(''))),
          row(cell(paragraph('1931'))),
        ) +
        table(row(cell(paragraph('')))) +
        paragraph('After it.'),
    });
    expect(piece.texts).toEqual(['Before it.', 'Year', 'Ice', 'in metres', '4.2', 'inside one', '1931', 'After it.']);
    expect(piece.notices).toEqual([{ kind: 'tables_became_paragraphs', count: 2 }]);
  });

  describe('with tables that were changed while changes were tracked, or merged', () => {
    const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
    const row = (cells: string[], properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
    const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4"/></w:tblGrid>${rows.join('')}</w:tbl>`;
    const cells = (...words: string[]) => words.map((text) => cell(paragraph(text)));
    const deleted = '<w:del w:id="7" w:author="E"/>';
    const noMark = `<w:pPr><w:rPr>${deleted}</w:rPr></w:pPr>`;
    const noWords = (text: string) =>
      `<w:p>${noMark}<w:del w:id="8" w:author="E"><w:r><w:delText>${text}</w:delText></w:r></w:del></w:p>`;
    const read = async (body: string) => {
      const given = {
        styles: { T: 'Title' },
        body: paragraph('Ice is not free', 'T') + paragraph('Before it.') + body + paragraph('After it.'),
      };
      const { texts, notices } = await imported(given);
      return { texts, notices: Object.fromEntries(notices.map(({ kind, count }) => [kind, count])) };
    };

    test('deleted rows and cells are gone, and the person is told', async () => {
      const body = table(
        row(cells('Year', 'Ice')),
        row(cells('1931', '4.2'), deleted),
        row([...cells('1932'), cell(paragraph('5.0'), '<w:cellDel w:id="9" w:author="E"/>')]),
      );
      expect(await read(body)).toEqual({
        texts: ['Before it.', 'Year', 'Ice', '1932', 'After it.'],
        notices: { tables_became_paragraphs: 1, deletions_dropped: 2 },
      });
    });

    test('as Word writes a deleted row, with its words and ends of paragraphs deleted as well: nothing is told twice or run together', async () => {
      const body = table(row(cells('Year')), row([cell(noWords('1931')), cell(noWords('4.2'))], deleted));
      expect(await read(body)).toEqual({
        texts: ['Before it.', 'Year', 'After it.'],
        notices: { tables_became_paragraphs: 1, deletions_dropped: 2 },
      });
    });

    test('a table whose rows are all deleted is no table, with what is nested in it', async () => {
      const body = table(row([cell(table(row(cells('Inside'))) + paragraph('4.2'))], deleted));
      expect(await read(body)).toEqual({ texts: ['Before it.', 'After it.'], notices: { deletions_dropped: 1 } });
    });

    test('an inserted row stays, and is told', async () => {
      const body = table(row(cells('Year')), row(cells('1931'), '<w:ins w:id="7" w:author="E"/>'));
      expect(await read(body)).toEqual({
        texts: ['Before it.', 'Year', '1931', 'After it.'],
        notices: { tables_became_paragraphs: 1, insertions_accepted: 1 },
      });
    });

    test('words of cells that are merged down stay, once', async () => {
      const merged = (text: string, value = '') => cell(paragraph(text), `<w:vMerge${value}/>`);
      const body = table(
        row([merged('North', ' w:val="restart"'), ...cells('1931')]),
        row([merged(''), ...cells('1932')]),
        row([merged('and west', ' w:val="continue"'), ...cells('1933')]),
      );
      expect(await read(body)).toEqual({
        texts: ['Before it.', 'North', '1931', '1932', 'and west', '1933', 'After it.'],
        notices: { tables_became_paragraphs: 1 },
      });
    });

    test('every word of nested tables stays in its place, each table told', async () => {
      const inner = table(row([cell(table(row(cells('deep'))) + paragraph('under it'))]), row(cells('gone'), deleted));
      const body = table(row([cell(paragraph('over') + inner + paragraph('')), ...cells('beside')]));
      expect(await read(body)).toEqual({
        texts: ['Before it.', 'over', 'deep', 'under it', 'beside', 'After it.'],
        notices: { tables_became_paragraphs: 3, deletions_dropped: 1 },
      });
    });
  });

  test('with an emoji that Word writes twice keeps it once', async () => {
    const emoji =
      '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w16se"><x/></mc:Choice><mc:Fallback><w:t>🌊</w:t></mc:Fallback></mc:AlternateContent></w:r>';
    const piece = await imported({
      styles: { T: 'Title' },
      body: paragraph('Ice', 'T') + paragraph(`${run('A wave ')}${emoji}`),
    });
    expect(piece).toMatchObject({ texts: ['A wave 🌊'], notices: [] });
  });

  test('with a footnote that is an essay keeps a source that a draft takes, and says that it was cut', async () => {
    const piece = await imported({
      styles: { T: 'Title' },
      body: paragraph('Ice is not free', 'T') + paragraph(run('Prices rose') + footnoteMark(1)),
      footnotes: ['This note argues. '.repeat(40)],
    });
    expect(piece.sources[0]?.title.length).toBeLessThanOrEqual(300);
    expect(piece.sources[0]?.title).toMatch(/…$/);
    expect(piece.notices).toEqual([
      { kind: 'notes_became_sources', count: 1 },
      { kind: 'titles_shortened', count: 1 },
    ]);
  });

  test('with a title that is no headline for its length keeps its words in the text', async () => {
    const title = 'A very long title. '.repeat(20).trim();
    const piece = await imported({ styles: { T: 'Title' }, body: paragraph(title, 'T') + paragraph(long('Ice')) });
    expect(piece).toMatchObject({ headline: '', texts: [title, long('Ice')] });
  });
});
