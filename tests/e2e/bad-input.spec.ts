import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import { ask } from '../support/e2e/api';
import { errorsOf, refused } from '../support/e2e/errors-of';
import { noViolations } from '../support/e2e/no-violations';
import { accepted, inReview, invited, submitted } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';
import { bridge } from '../support/e2e/texts';

const { form } = words.counterpoint;
const typed = 'The order was never shown to anybody.';

test('a counterpoint survives its own errors, a lost network, a closed tab and a server that fails', async ({ as, allow }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('rights')];
  const piece = await inReview(author, editor);
  await accepted(page, await invited(editor, piece, 'rights'));
  const counterpoints = new RegExp(`/pieces/${piece.id}/counterpoints$`);
  const save = page.getByRole('button', { name: roomWords.compose.save });
  await page.goto(`/pieces/${piece.id}`);
  await page.getByRole('button', { name: roomWords.addMissing }).click();
  await save.click();
  await refused(page, form.textMissing);
  await expect(page.getByLabel(form.text)).toHaveAttribute('aria-invalid', 'true');
  await noViolations(page, 'a refused counterpoint');

  await page.getByLabel(form.text).fill(typed);
  await page.getByRole('button', { name: words.actions.addSource }).click();
  await page.getByLabel(form.sourceTitle).fill('The gazette');
  await page.getByLabel(form.sourceUrl).fill('javascript:alert(1)');
  await save.click();
  await expect(errorsOf(page)).toBeFocused();
  await page.getByLabel(form.sourceUrl).fill(bridge.source.url);

  allow(0, counterpoints);
  await page.context().setOffline(true);
  await save.click();
  await refused(page, words.errors.offline);
  await expect(page.getByLabel(form.text)).toHaveValue(typed);
  await page.context().setOffline(false);

  allow(500, counterpoints);
  await page.route('**/counterpoints', (route) => route.fulfill({ status: 500, body: 'broken' }));
  await save.click();
  await expect(errorsOf(page)).toBeFocused();
  await page.unroute('**/counterpoints');
  await expect(page.getByLabel(form.text)).toHaveValue(typed);

  await page.reload();
  await page.getByRole('button', { name: roomWords.addMissing }).click();
  await expect(page.getByLabel(form.text)).toHaveValue(typed);
  await expect(page.getByLabel(form.sourceTitle)).toHaveValue('The gazette');
  await save.click();
  await expect(page.locator('[id^="counterpoint-"]').filter({ hasText: typed })).toContainText(words.status.note.pending);
});

test('an approval of a text that is not the current one is refused with what changed', async ({ as, allow }) => {
  const [author, editor, page] = [await as('author'), await as('editor'), await as('rights')];
  const piece = await inReview(author, editor);
  await accepted(page, await invited(editor, piece, 'rights'));
  await page.goto(`/pieces/${piece.id}/review`);
  await page.getByRole('radio', { name: workWords.review.outcomes.nil_return }).check();
  await page.getByLabel(workWords.review.statement).fill('I read it and have nothing to add.');
  // Meanwhile the author hands in another version.
  const draft = await author.context().request.get(`/api/v1/pieces/${piece.id}/draft`);
  const { content } = (await draft.json()) as { content: object };
  const saved = await author.context().request.put(`/api/v1/pieces/${piece.id}/draft`, {
    headers: { 'sec-fetch-site': 'same-origin', 'if-match': draft.headers()['etag'] ?? '' },
    data: { ...content, standfirst: 'It is closed by day as well.' },
  });
  expect(saved.status(), await saved.text()).toBe(200);
  const { revision } = (await saved.json()) as { revision: number };
  await ask(author, 'POST', `/pieces/${piece.id}/versions`, { revision });

  allow(409, /\/sign-offs$/);
  await page.getByRole('button', { name: workWords.review.sign({ version: 1 }) }).click();
  await expect(errorsOf(page)).toContainText(workWords.staleKeep);
  await expect(page.getByLabel(workWords.review.statement)).toHaveValue('I read it and have nothing to add.');
  await noViolations(page, 'a stale signature');
  await page.getByRole('button', { name: workWords.staleLoad }).click();
  await expect(page.getByRole('button', { name: workWords.review.sign({ version: 2 }) })).toBeVisible();
  await expect(page.getByLabel(workWords.review.statement)).toHaveValue('I read it and have nothing to add.');
});

test('a draft keeps what is typed offline, and shows both texts when two tabs disagree', async ({ as, allow }) => {
  const page = await as('author');
  const { id } = await submitted(page);
  const edit = `/pieces/${id}/edit`;
  const standfirst = (tab = page) => tab.getByLabel(words.writing.standfirst, { exact: true });
  await page.goto(edit);
  await expect(standfirst()).toBeEditable();
  allow(0, /\/draft$/);
  await page.context().setOffline(true);
  await standfirst().fill('Typed in a tunnel.');
  await standfirst().blur();
  await expect(page.getByText(words.status.save.offline)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^Saved \d/)).toBeVisible();

  const other = await page.context().newPage();
  await other.goto(edit);
  await expect(standfirst(other)).toHaveValue('Typed in a tunnel.');
  allow(409, /\/draft$/);
  await standfirst(other).fill('From the other tab.');
  await standfirst(other).blur();
  await expect(other.getByText(/^Saved \d/)).toBeVisible();
  await standfirst().fill('From this tab.');
  await standfirst().blur();
  const conflict = page.getByRole('region', { name: authoringWords.conflict.title });
  await expect(conflict).toContainText('the other tab.');
  await expect(conflict).toContainText('this tab.');
  await noViolations(page, 'two texts of one draft');
  await page.getByRole('button', { name: authoringWords.conflict.keepMine }).click();
  await expect(standfirst()).toHaveValue('From this tab.');
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
});
