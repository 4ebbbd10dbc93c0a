import { describe, expect, test } from 'vitest';
import type { FileTrouble } from '@/lib/formats/import/file-trouble';
import { importFile } from '@/lib/formats/import/import-file';
import { importGivenText } from '@/lib/formats/import/import-given-text';
import { footnoteMark, paragraph, run, wordFile, zipped } from '@/tests/support/word-file';

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const piece = paragraph('Ice is not free') + paragraph('It costs the town a great deal to keep fish cold.');
const word = (parts: Record<string, string | Uint8Array> = {}, body = piece) => wordFile({ body, parts });

async function troubleOf(name: string, bytes: Uint8Array): Promise<FileTrouble | 'none'> {
  const file = await importFile({ name, bytes });
  return file.ok ? 'none' : file.trouble;
}

/** Rewrites every occurrence of one byte sequence: for headers that lie. */
function patched(bytes: Uint8Array, signature: number, at: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let index = 0; index + 4 <= copy.length; index++)
    if (copy.readUInt32LE(index) === signature) copy.writeUInt32LE(value, index + at);
  return new Uint8Array(copy);
}
const DIRECTORY_ENTRY = 0x02014b50;
const SIZE_IN_DIRECTORY = 24;

describe('what it is decides, not what it is called', () => {
  const ole = (stream: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...bytesOf(stream, 'utf16le')]);
  const cases: [string, string, () => Uint8Array, FileTrouble][] = [
    ['an empty file', 'a.docx', () => new Uint8Array(), 'empty'],
    ['a PDF', 'a.docx', () => bytesOf('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'pdf'],
    ['an old Word file', 'a.doc', () => ole('WordDocument'), 'old_word'],
    ['an old Word file called .docx', 'a.docx', () => ole('WordDocument'), 'old_word'],
    ['a locked Word file', 'a.docx', () => ole('EncryptedPackage'), 'encrypted'],
    [
      'an OpenDocument text',
      'a.odt',
      () => zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'open_document',
    ],
    ['a Pages file', 'a.pages', () => zipped({ 'Index/Document.iwa': 'x', 'preview.jpg': 'x' }), 'pages'],
    ['a rich text file', 'a.rtf', () => bytesOf('{\\rtf1\\ansi Ice}'), 'rtf'],
    ['a spreadsheet', 'a.xlsx', () => zipped({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<a/>' }), 'other_office'],
    ['an archive called .md', 'a.md', () => zipped({ 'text.md': '# Ice' }), 'zip'],
    ['a Word file called .md', 'a.md', () => word(), 'word_misnamed'],
    ['a page called .docx', 'a.docx', () => bytesOf('<!DOCTYPE html><html><body><p>Ice</p></body></html>'), 'not_word'],
    ['a page called .md', 'a.md', () => bytesOf('<!doctype html><p>Ice</p>'), 'page_misnamed'],
    ['a text called .docx', 'a.docx', () => bytesOf('Ice is not free'), 'not_word'],
    ['a picture', 'a.txt', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'unknown'],
    ['a Word file inside an archive', 'a.docx', () => zipped({ 'a.docx': word() }), 'zip'],
  ];
  test.each(cases)('%s', async (_, name, bytes, trouble) => {
    expect(await troubleOf(name, bytes())).toBe(trouble);
  });

  test('a sound file of each kind is taken', async () => {
    expect(await troubleOf('a.docx', word())).toBe('none');
    expect(await troubleOf('a.html', bytesOf('<p>Ice is not free</p>'))).toBe('none');
    expect(await troubleOf('a.txt', bytesOf('\uFEFFIce is not free', 'utf16le'))).toBe('none');
    expect(await importFile({ name: 'a.txt', bytes: bytesOf('caf\u00e9 is free', 'latin1') })).toMatchObject({
      ok: true,
      notices: [{ kind: 'encoding_guessed' }],
    });
  });
});

describe('a file that is made to do harm', () => {
  const zeros = (size: number) => new Uint8Array(size);
  const cases: [string, () => Uint8Array, FileTrouble][] = [
    ['that is larger than a file may be', () => zeros(8_000_001), 'too_large'],
    ['that unpacks to a thousand times its size', () => word({ 'word/media/a.bin': zeros(60_000_000) }), 'inflates_too_far'],
    [
      'whose text unpacks to more than may be parsed',
      () => word({ 'word/header1.xml': `<a>${' '.repeat(13_000_000)}</a>` }),
      'inflates_too_far',
    ],
    [
      'whose bombs lie in further archives',
      () =>
        word({
          'word/embeddings/a.zip': zipped({ 'b.zip': zipped({ c: zeros(40_000_000) }), d: zeros(20_000_000) }),
          'word/media/e': zeros(50_000_000),
        }),
      'inflates_too_far',
    ],
    [
      'of more than a thousand parts',
      () => word(Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`word/media/${at}`, ''] as const))),
      'inflates_too_far',
    ],
    [
      'whose sizes are said to be smaller than they are',
      () => patched(word({}, piece + paragraph('x'.repeat(5_000))), DIRECTORY_ENTRY, SIZE_IN_DIRECTORY, 64),
      'damaged',
    ],
    [
      'whose sizes are said to be enormous',
      () => patched(word(), DIRECTORY_ENTRY, SIZE_IN_DIRECTORY, 0xfffffff0),
      'inflates_too_far',
    ],
    [
      'with an entity that names a file',
      () =>
        word({
          'word/document.xml':
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body>&x;</w:body></w:document>',
        }),
      'declares_entities',
    ],
    [
      'with entities that multiply',
      () => word({ 'word/styles.xml': `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1_000)}">]><a>&b;</a>` }),
      'declares_entities',
    ],
    [
      'with a document type in a part that nobody asks for',
      () => word({ 'word/footer9.xml': '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>' }),
      'declares_entities',
    ],
    ['with macros', () => word({ 'word/vbaProject.bin': 'x' }), 'macros'],
    [
      'of the kind that has macros',
      () =>
        word({
          '[Content_Types].xml':
            '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        }),
      'macros',
    ],
    ['cut off in the middle', () => word().slice(0, 700), 'damaged'],
    ['with a part that is noise', () => word({ 'word/document.xml': 'PK noise < not > xml <' }), 'damaged'],
    ['that climbs out of its folder', () => word({ '../../etc/cron.d/x': 'x' }), 'unsafe_part_names'],
    ['with an absolute name', () => word({ '/etc/passwd': 'x' }), 'unsafe_part_names'],
    ['with a drive’s name', () => word({ 'C:\\Windows\\x.dll': 'x' }), 'unsafe_part_names'],
    ['with two parts of one name', () => word({ 'word/Document.xml': '<w:document xmlns:w="w"/>' }), 'unsafe_part_names'],
    ['whose elements lie 100,000 deep', () => word({}, '<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000)), 'nested_too_deep'],
    ['of 200,000 elements', () => word({}, '<w:p/>'.repeat(200_000)), 'inflates_too_far'],
    [
      'whose few elements have 400,000 attributes',
      () => word({}, `<w:p ${Array.from({ length: 400 }, (_, at) => `w:a${at}="1"`).join(' ')}/>`.repeat(1_000)),
      'inflates_too_far',
    ],
    ['with more words than a piece may have', () => word({}, paragraph('ice '.repeat(300_000)).repeat(2)), 'too_long'],
    ['with a word of a megabyte', () => word({}, paragraph('x'.repeat(1_000_000))), 'unbroken_text'],
    [
      'with 3,000 footnotes',
      () =>
        wordFile({
          body: paragraph(Array.from({ length: 3_000 }, (_, at) => run('Ice ') + footnoteMark(at + 1)).join('')),
          footnotes: Array.from({ length: 3_000 }, (_, at) => `Note ${at}`),
        }),
      'too_many_notes',
    ],
  ];
  test.each(cases)('%s', async (_, bytes, trouble) => {
    expect(await troubleOf('a.docx', bytes())).toBe(trouble);
  });

  test('a page of half a million tags, and a text of as many lines', async () => {
    expect(await troubleOf('a.html', bytesOf(`<html>${'<p>a</p>'.repeat(250_000)}`))).toBe('took_too_long');
    expect(await troubleOf('a.html', bytesOf(`<p>${'&amp;'.repeat(500_000)}</p>`))).toBe('took_too_long');
    expect(await troubleOf('a.txt', bytesOf('a\n'.repeat(500_000)))).toBe('took_too_long');
  });

  test('a text of more lines than a book', async () => {
    const text = `---\n${'a: b\n'.repeat(40_001)}x`;
    expect(await troubleOf('a.md', bytesOf(text))).toBe('took_too_long');
    expect(importGivenText(text)).toEqual({ ok: false, trouble: 'took_too_long' });
    expect(importGivenText(text.slice(0, 100_000))).toMatchObject({ ok: true });
  });

  test('a text as such is measured as a file is', () => {
    expect(importGivenText('![[](<'.repeat(4_000))).toEqual({ ok: false, trouble: 'unbroken_text' });
  });

  const stacked = '\u0301\u0323'.repeat(9_000);
  test.each([
    ['a.md', `Ice melts.\n\nCafe${stacked} closed.`],
    ['a.txt', `Ice melts.\n\nCafe${stacked} closed.`],
    ['a.html', `<p>Cafe${'&#769;&#803;'.repeat(500)} closed.</p>`],
    ['a.html', `<p>Cafe${'<b>\u0301</b>'.repeat(40)} closed.</p>`],
    ['a.md', `Ice melts[^1].\n\n[^1]: Cafe${stacked}`],
  ])('more marks on one letter than any writing has: %s, %j', async (name, text) => {
    expect(await troubleOf(name, bytesOf(text))).toBe('stacked_marks');
  });

  const numbered = (count: number, write: (at: number) => string) => Array.from({ length: count }, (_, at) => write(at));
  test.each([
    [
      'more footnotes than a reference can count',
      `${numbered(10_001, (at) => `w[^${at}]`).join(' ')}\n\n${numbered(10_001, (at) => `[^${at}]: n`).join('\n')}`,
    ],
    ['a footnote of 150,000 addresses', `w[^1]\n\n[^1]: ${'http://a '.repeat(150_000)}`],
  ])('%s', async (_, text) => {
    expect(await troubleOf('a.md', bytesOf(text))).toBe('too_many_notes');
    expect(importGivenText(text)).toEqual({ ok: false, trouble: 'too_many_notes' });
  });

  test('a reference of ours beyond what can be counted is text', () => {
    expect(importGivenText('---\ngenerator: Counterpoint\n---\n\n[a][^10001] [b][^99999] c')).toMatchObject({ ok: true });
  });

  test('half a surrogate that hides in a number does not come through', async () => {
    const file = await importFile({
      name: 'a.docx',
      bytes: word({}, paragraph('<w:r><w:t>Ice &#xD800; &#0; is not free</w:t></w:r>')),
    });
    if (file.ok) expect(JSON.stringify(file.piece).isWellFormed()).toBe(true);
    else expect(file.trouble).toBe('damaged');
  });

  test('whatever byte of a sound file is changed, the answer is a piece or a trouble', async () => {
    const sound = word();
    for (let at = 0; at < sound.length; at += 7) {
      const bytes = sound.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      await troubleOf('a.docx', bytes);
    }
  });

  test('pictures and links on this machine or elsewhere are never opened', async () => {
    const drawing = (id: string) =>
      `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const file = await importFile({
      name: 'a.docx',
      bytes: wordFile({
        body:
          piece +
          paragraph(`${run('See ')}${drawing('rId1')}${drawing('rId2')}<w:hyperlink r:id="rId1">${run('this')}</w:hyperlink>`),
        links: { rId1: 'file:///etc/hostname', rId2: 'http://127.0.0.1:9/a.png' },
      }),
    });
    expect(file).toMatchObject({
      ok: true,
      notices: [
        { kind: 'pictures_left_out', count: 2 },
        { kind: 'links_left_out', count: 1 },
      ],
    });
    const said = JSON.stringify(file);
    for (const away of ['file:', '127.0.0.1', 'data:', 'href']) expect(said).not.toContain(away);
  });
});
