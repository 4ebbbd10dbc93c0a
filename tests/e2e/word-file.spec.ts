import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { authoringWords } from '@/lib/words/en/authoring';
import { exportWords } from '@/lib/words/en/exports';
import { fileWords } from '@/lib/words/en/files';
import { words } from '@/lib/words/en/shared';
import { handIn } from '../support/e2e/desk-acts';
import { noViolations } from '../support/e2e/no-violations';
import { expect, test } from '../support/e2e/test';
import { footnoteMark, paragraph, run, wordFile } from '../support/word-file';

const { start, replace, edit, diff } = authoringWords;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: DOCX, buffer: Buffer.from(bytes) });

const manuscript = wordFile({
  styles: { T: 'Title', S: 'Subtitle', H: 'heading 1' },
  body:
    paragraph('The salt pans are for sale', 'T') +
    paragraph('Whoever buys them buys the water as well', 'S') +
    paragraph(
      `${run('The province put the pans up for sale in April')}${footnoteMark(1)}${run('. It asked nobody who works there.')}`,
    ) +
    paragraph('What is sold with them', 'H') +
    paragraph(
      `${run('The channel belongs to the pans')}<w:del w:id="1" w:author="E"><w:r><w:delText>, alas</w:delText></w:r></w:del>${run('. Two villages drink from it.')}`,
    ),
  footnotes: ['Provincial gazette, https://gazette.example/april'],
  comments: ['Check the month.'],
});
const bomb = wordFile({ body: paragraph('Salt'), parts: { 'word/media/a.bin': new Uint8Array(60_000_000) } });
const macros = wordFile({ body: paragraph('Salt'), parts: { 'word/vbaProject.bin': 'x' } });

test('a piece from a Word file, edited outside and brought back: only what changed has changed', async ({ as, allow }) => {
  const author = await as('author');
  allow(422, /\/api\/v1\/imports$/);

  const id =
    await test.step('it starts from a file; what became of its parts is said first, and a hostile file is refused', async () => {
      await author.goto('/pieces/new');
      await author.getByRole('radio', { name: start.file }).check();
      const chooser = author.getByLabel(start.fileLabel);
      await chooser.setInputFiles(file('bomb.docx', bomb));
      await expect(author.getByText(fileWords.troubles.inflates_too_far)).toBeVisible();
      await chooser.setInputFiles(file('salt.docx', manuscript));
      const understood = author.getByRole('region', { name: start.understood });
      await expect(understood).toContainText('The salt pans are for sale');
      await expect(understood).toContainText('1 footnote became a source.');
      await expect(understood).toContainText('1 tracked deletion accepted: the words are gone.');
      await expect(understood).toContainText('1 comment left out.');
      await expect(author.getByText(fileWords.troubles.inflates_too_far)).toBeHidden();
      await noViolations(author, 'a file that was understood');
      // A refused file takes what the one before gave with it: no piece comes of it.
      await chooser.setInputFiles(file('macros.docx', macros));
      await expect(author.getByText(fileWords.troubles.macros)).toBeVisible();
      await expect(understood).toBeHidden();
      await author.getByRole('button', { name: start.createFrom }).click();
      await expect(author.getByRole('link', { name: start.fileMissing })).toBeVisible();
      await chooser.setInputFiles(file('salt.docx', manuscript));
      await expect(understood).toContainText('The salt pans are for sale');
      await author.getByRole('button', { name: start.createFrom }).click();
      await author.waitForURL(/\/pieces\/[\w-]+\/edit/);
      await expect(author.getByLabel(words.writing.standfirst, { exact: true })).toHaveValue(
        'Whoever buys them buys the water as well',
      );
      await expect(author.locator('#body')).toContainText('The channel belongs to the pans. Two villages drink from it.');
      await author.getByRole('radio', { name: edit.discloseNothing }).check();
      const made = /\/pieces\/([\w-]+)\/edit/.exec(author.url())?.[1] ?? '';
      await handIn(author, made, 1);
      return made;
    });

  const taken = await test.step('version 1 is taken along', async () => {
    const downloading = author.waitForEvent('download');
    await author.getByRole('link', { name: exportWords.downloadAs({ number: 1, format: exportWords.formats.docx }) }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('the-salt-pans-are-for-sale-version-1.docx');
    return new Uint8Array(readFileSync(await download.path()));
  });

  await test.step('a file that brings programs changes nothing that stands there', async () => {
    await author.goto(`/pieces/${id}/edit`);
    await author.getByLabel(replace.label).setInputFiles(file('macros.docx', macros));
    await expect(author.getByText(fileWords.troubles.macros)).toBeVisible();
    await expect(author.getByLabel(replace.label)).toHaveValue(/macros\.docx$/);
    await expect(author.locator('#body')).toContainText('Two villages drink from it.');
    await expect(author.getByRole('dialog')).toBeHidden();
  });

  await test.step('edited outside it comes back, after one question; the text before is set aside', async () => {
    const parts = unzipSync(taken);
    const edited = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
      'Two villages drink',
      'Three villages drink',
    );
    const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(edited) });
    await author.getByLabel(replace.label).setInputFiles(file('salt, edited.docx', bytes));
    const dialog = author.getByRole('dialog', { name: replace.ask({ name: 'salt, edited.docx' }) });
    await expect(dialog).toContainText(replace.gives({ sources: 1 }));
    await expect(dialog).toContainText('Provincial gazette');
    await noViolations(author, 'the question before a text is replaced');
    await dialog.getByRole('button', { name: words.actions.cancel }).click();
    await expect(author.locator('#body')).toContainText('Two villages drink from it.');

    await author.getByLabel(replace.label).setInputFiles(file('salt, edited.docx', bytes));
    await dialog.getByRole('button', { name: replace.button }).click();
    await expect(author.getByText(replace.done({ name: 'salt, edited.docx', differs: true }))).toBeVisible();
    await expect(author.locator('#body')).toContainText('Three villages drink from it.');
    await expect(author.getByRole('heading', { name: authoringWords.conflict.asideTitle })).toBeVisible();
    await author.reload();
    await expect(author.locator('#body')).toContainText('Three villages drink from it.');
    await handIn(author, id, 2);
  });

  await test.step('the comparison shows that sentence, and nothing else', async () => {
    await author.goto(`/pieces/${id}/diff`);
    await expect(author.getByText(diff.changes({ number: 1 }), { exact: true })).toBeVisible();
    await expect(author.locator('[data-change]')).toHaveCount(1);
    await expect(author.locator('[data-change]')).toContainText('Three');
  });
});

test('a text in letters that it does not name, and a page of a site: what was taken is said, and another choice is one act away', async ({
  as,
}) => {
  const author = await as('author');
  await author.goto('/pieces/new');
  await author.getByRole('radio', { name: start.file }).check();
  const chooser = author.getByLabel(start.fileLabel);
  const understood = author.getByRole('region', { name: start.understood });
  const letters = understood.getByLabel(fileWords.encoding);

  await test.step('a text in windows-1251', async () => {
    const bytes = iconv.encode(
      'Порт закрыт\n\nНикто не спросил, почему в городе закрыли порт. Люди ждут ответа с весны.\n',
      'windows-1251',
    );
    await chooser.setInputFiles({ name: 'порт.txt', mimeType: 'text/plain', buffer: bytes });
    await expect(understood).toContainText('Порт закрыт');
    await expect(understood).toContainText(fileWords.notice({ kind: 'encoding_guessed', count: 1, encoding: 'windows-1251' }));
    await expect(letters).toHaveValue('windows-1251');
    await letters.selectOption('koi8-r');
    await expect(understood).toContainText(iconv.decode(iconv.encode('Порт закрыт', 'windows-1251'), 'koi8-r'));
    await expect(understood).not.toContainText('Порт закрыт');
    await expect(letters).toHaveValue('koi8-r');
    await letters.selectOption('windows-1251');
    await expect(understood).toContainText('Порт закрыт');
    await author.getByRole('button', { name: start.createFrom }).click();
    await expect(author.getByText('Никто не спросил, почему в городе закрыли порт.')).toBeVisible();
  });

  await test.step('a saved page', async () => {
    await author.goto('/pieces/new');
    await author.getByRole('radio', { name: start.file }).check();
    const page = readFileSync(new URL('../fixtures/pages/blog.html', import.meta.url));
    await chooser.setInputFiles({ name: 'blog.html', mimeType: 'text/html', buffer: page });
    await expect(understood).toContainText('Who shut the harbour?');
    await expect(understood).toContainText(fileWords.notice({ kind: 'furniture_left_out', count: 28 }));
    await expect(understood).toContainText(start.paragraphs({ number: 3 }));
    await noViolations(author, 'a saved page that was understood');
    await understood.getByRole('button', { name: fileWords.wholePage }).click();
    await expect(understood).toContainText(fileWords.notice({ kind: 'whole_page_taken', count: 1 }));
    await expect(understood).not.toContainText(start.paragraphs({ number: 3 }));
    await understood.getByRole('button', { name: fileWords.articleAlone }).click();
    await expect(understood).toContainText(start.paragraphs({ number: 3 }));
  });
});
