import { expect, test } from 'vitest';
import { importFile } from '@/lib/formats/import/import-file';
import { fileWords } from '@/lib/words/en/files';

const told = async (name: string, text: string) => {
  const file = await importFile({ name, bytes: new TextEncoder().encode(text) });
  return file.ok ? file.notices.map(fileWords.notice) : file.trouble;
};

test('a web page and a Markdown file are told of what they lose, in the words of a Word file', async () => {
  expect(
    await told(
      'ice.html',
      '<h1>Ice</h1><p>It cost <del>nine</del><ins>ten</ins>.<a href="#cmnt1" id="cmnt_ref1">[a]</a></p><img src="a.png"><svg></svg>' +
        '<table><tr><td>May</td><td>40</td></tr></table><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a> Really?</p></div>',
    ),
  ).toEqual([
    '1 tracked insertion accepted: the words are in the text.',
    '1 tracked deletion accepted: the words are gone.',
    '1 comment left out.',
    '2 pictures or drawings left out.',
    '1 table became plain paragraphs, one for each cell.',
  ]);
  expect(
    await told('ice.md', '# Ice\n\nWhat it costs.\n\n![a](b.png)\n\n| May |\n|---|\n| 40 |\n\nTen.[^1]\n\n[^1]: Minutes'),
  ).toEqual([
    '1 footnote became a source.',
    '1 picture or drawing left out.',
    '1 table became plain paragraphs, one for each cell.',
  ]);
  expect(await told('ice.txt', 'Ice\n\nWhat it costs.')).toEqual([]);
});

test('only of a Word file is it said that pictures may make it large', () => {
  expect(fileWords.tooLarge({ name: 'ice.txt' })).not.toContain('pictures');
  expect(fileWords.tooLarge({ name: 'ICE.DOCX' })).toContain('pictures');
});
