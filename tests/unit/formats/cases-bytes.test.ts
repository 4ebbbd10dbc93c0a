import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from '@/lib/formats/import/decode-text';
import { encodings } from '@/lib/formats/import/encodings';
import { importFile } from '@/lib/formats/import/import-file';
import { caseFile, importedCase } from '@/tests/support/imported-case';

const guessed = { encoding_guessed: 1 };

test.each([
  ['cp1252.txt', guessed],
  ['cp1252-meta.html', {}],
])('%s is read as Windows writes it', async (name, told) => {
  expect(await importedCase(name)).toMatchObject({ lines: ['Prices', '“Don’t pay €50 for pages 10–12,” he said.'], told });
});

test('a text of UTF-8 with one bad byte stays UTF-8, and says so', async () => {
  const { told, lines } = (await importedCase('utf8-one-bad-byte.txt')) as { told: object; lines: string[] };
  expect(told).toEqual({ characters_replaced: 1 });
  expect(lines.join(' ')).toMatch(/été/);
  expect(lines.join(' ').split('\u{FFFD}')).toHaveLength(2);
});

test.each([
  ['cp1256-arabic.txt', 'windows-1256'],
  ['shift-jis.txt', 'shift_jis'],
] as const)('%s is read in its own letters, and the encoding is named', async (name, encoding) => {
  const file = await importFile({ name, bytes: caseFile(name) });
  expect(file).toMatchObject({ ok: true, notices: [{ kind: 'encoding_guessed', encoding }] });
  if (file.ok) expect(file.piece.headline + JSON.stringify(file.piece.body)).toMatch(/\p{Script=Arabic}|\p{Script=Han}/u);
});

const texts: Record<string, string> = {
  'windows-1252': '“Où est passé l’été ?” Il n’a rien dit – ni à Noël, ni après. Ça coûte 50 € à chacun.',
  'windows-1251': 'Никто не спросил, почему в городе закрыли порт. Люди ждут ответа с весны.',
  'koi8-r': 'Никто не спросил, почему в городе закрыли порт. Люди ждут ответа с весны.',
  'windows-1253': 'Κανείς δεν ρώτησε γιατί έκλεισε το λιμάνι της πόλης την άνοιξη.',
  'windows-1255': 'איש לא שאל מדוע נסגר הנמל בעיר באביב האחרון, ומי החליט על כך.',
  'windows-1256': 'لم يسأل أحد لماذا أغلق الميناء في الربيع، ومن الذي قرر ذلك في المدينة.',
  shift_jis: '港がなぜ春に閉鎖されたのか、誰も尋ねなかった。',
  'euc-jp': '港がなぜ春に閉鎖されたのか、誰も尋ねなかった。',
  gb18030: '没有人问过港口为什么在春天关闭，也没有人知道是谁决定的。',
  big5: '沒有人問過港口為什麼在春天關閉，也沒有人知道是誰決定的。',
  'euc-kr': '아무도 왜 봄에 항구가 문을 닫았는지 묻지 않았다. 사람들은 답을 기다린다.',
  'utf-16le': 'Nobody asked why the harbour was shut.',
  'utf-16be': 'Nobody asked why the harbour was shut.',
};
test.each(Object.entries(texts))('a text in %s is found to be in it', (encoding, text) => {
  const bytes = new Uint8Array(iconv.encode(text, encoding));
  expect(decodeText(bytes)).toEqual({ text, encoding, guessed: true, replaced: 0 });
});

test('whoever says how a file is written is believed, and can choose again', async () => {
  const bytes = new Uint8Array(iconv.encode('Он сказал', 'koi8-r'));
  const file = await importFile({ name: 'a.txt', bytes, encoding: 'koi8-r' });
  expect(file).toMatchObject({
    ok: true,
    piece: { headline: 'Он сказал' },
    notices: [{ kind: 'encoding_guessed', encoding: 'koi8-r' }],
  });
});

/** As another reader knows them. */
test.each([
  ['iso-8859-15', 'iso-8859-15', 'Où est l’œuvre à 5 € ? Žižek'.replace('’', "'")],
  ['macintosh', 'macintosh', 'Où est l’été – “ici” ?'],
  ['iso-8859-2', 'iso-8859-2', 'Nikt nie spytał, dlaczego zamknięto łódź.'],
  ['iso-8859-5', 'iso-8859-5', 'Никто не спросил, почему закрыли порт.'],
  ['koi8-u', 'koi8-u', 'Ніхто не спитав, чому закрили порт і її.'],
  ['ibm866', 'cp866', 'Никто не спросил, почему закрыли порт.'],
  ['x-mac-cyrillic', 'maccyrillic', 'Никто не спросил, почему закрыли порт.'],
  ['iso-8859-7', 'iso-8859-7', 'Κανείς δεν ρώτησε γιατί έκλεισε.'],
  ['iso-8859-8', 'iso-8859-8', 'איש לא שאל מדוע נסגר הנמל'],
  ['iso-8859-6', 'iso-8859-6', 'لم يسأل أحد لماذا أغلق الميناء'],
  ['windows-874', 'windows-874', 'ไม่มีใครถามว่าทำไม'],
] as const)('a text in %s is read where somebody says so', (encoding, name, text) => {
  const bytes = new Uint8Array(iconv.encode(text, name));
  expect(decodeText(bytes, encoding)).toEqual({ text, encoding, guessed: false, replaced: 0 });
});

test('every encoding that can be chosen can be read, to each of its bytes', () => {
  for (const encoding of encodings) expect(decodeText(new TextEncoder().encode('Ice'), encoding).encoding).toBe(encoding);
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => 128 + at);
  expect(decodeText(bytes, 'windows-1252').text).toMatch(/^€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ\u00a0/u);
});

test('a page without text is refused', async () => {
  expect(await importedCase('only-scripts.html')).toEqual({ trouble: 'no_text' });
});
