import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { authoringWords } from '@/lib/words/en/authoring';
import { fileWords } from '@/lib/words/en/files';
import { words } from '@/lib/words/en/shared';
import { handIn, pastePiece } from '../support/e2e/desk-acts';
import { noViolations } from '../support/e2e/no-violations';
import { expect, test } from '../support/e2e/test';
import { bridge, bridgeText } from '../support/e2e/texts';

const word = readFileSync(new URL('../support/pasted/word-desktop.html', import.meta.url), 'utf8');

/** Puts this on the clipboard as another program would, untouched: only a copy event can, and only while the text has the focus. */
async function copyAs(page: Page, html: string): Promise<void> {
  await page.evaluate((copied) => {
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', copied);
      event.clipboardData?.setData('text/plain', 'plain');
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', put, { capture: true, once: true });
  }, html);
  await page.keyboard.press('ControlOrMeta+c');
}

test('an author pastes out of Word: lists, links, emphasis and footnotes stay, and the version has them', async ({ as }) => {
  const author = await as('author');
  const id = await pastePiece(author, bridgeText);
  const body = author.getByRole('textbox', { name: words.writing.body });
  await expect(body).toBeEditable();

  await body.focus();
  await author.keyboard.press('ControlOrMeta+a');
  await copyAs(author, word);
  await author.keyboard.press('ControlOrMeta+v');

  await expect(body.getByRole('heading', { name: 'Who owns the ice' })).toBeVisible();
  await expect(body.locator('ul ul li')).toHaveText('signed in 1962and never found');
  await expect(body.locator('ol')).toHaveAttribute('start', '3');
  await expect(body.locator('strong')).toHaveText(['old']);
  await expect(body.getByRole('link', { name: 'the register' })).toHaveAttribute(
    'href',
    /^https:\/\/www\.elwyn\.example\/register/,
  );
  await expect(body).toContainText('built by forty families');
  await expect(body).not.toContainText(/fifty|hidden|AF1|Is it/);
  // The piece had a source: the footnotes count on from it.
  await expect(body.locator('[data-source="1"]')).toHaveText('the register.');
  await expect(body.locator('[data-source="2"]')).toHaveText('families.');
  // It is told, below the tools, what became of the rest, until that is dismissed.
  const told = author.getByRole('status', { name: authoringWords.edit.pasted });
  await expect(told.getByRole('listitem')).toHaveText([
    fileWords.notice({ kind: 'notes_became_sources', count: 2 }),
    fileWords.notice({ kind: 'insertions_accepted', count: 1 }),
    fileWords.notice({ kind: 'deletions_dropped', count: 1 }),
    fileWords.notice({ kind: 'comments_left_out', count: 1 }),
    fileWords.notice({ kind: 'hidden_left_out', count: 1 }),
    fileWords.notice({ kind: 'tables_became_paragraphs', count: 1 }),
  ]);
  await expect(told).toBeInViewport();
  await noViolations(author, 'what became of a paste');
  await told.getByRole('button', { name: authoringWords.edit.pastedDismiss }).click();
  await expect(told).toBeEmpty();
  await expect(author.locator('[name="source-0-title"]')).toHaveValue(bridge.source.title);
  await expect(author.locator('[name="source-2-title"]')).toHaveValue('Fall, Salt and Ice (2019), p. 14');

  await handIn(author, id, 1);
  const answer = await author.request.get(`/api/v1/pieces/${id}/versions/1`);
  const version: unknown = await answer.json();
  expect(version).toMatchObject({
    content: {
      sources: [
        bridge.source,
        { title: 'Land register of Elwyn', url: 'https://www.elwyn.example/register' },
        { title: 'Fall, Salt and Ice (2019), p. 14', url: '' },
      ],
    },
  });
  expect(JSON.stringify(version)).toContain('{"type":"source_ref","attrs":{"source":2}}');
});
