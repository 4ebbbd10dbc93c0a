import { shellAt } from '@/lib/shells.mjs';
import { words } from '@/lib/words/en/shared';
import { statusOf } from '../support/e2e/api';
import { inReview, submitted } from '../support/e2e/stage';
import { expect, test } from '../support/e2e/test';
import { bridge } from '../support/e2e/texts';

const pages = [
  '',
  '/text',
  '/check',
  '/review',
  '/decide',
  '/people',
  '/history',
  '/changed',
  '/lost',
  '/consent',
  '/replies',
  '/overrides',
  '/edit',
  '/diff',
  '/preview',
];

test('who is not on a piece does not learn that it exists', async ({ as, allow }) => {
  const [author, editor, law] = [await as('author'), await as('editor'), await as('law')];
  const { id, exact } = await inReview(author, editor);
  const answered = async (path: string) => {
    const response = await law.context().request.get(path);
    return { status: response.status(), text: await response.text() };
  };
  for (const page of pages) {
    const path = `/pieces/${id}${page}`;
    if (shellAt(path))
      expect(await answered(path), 'a shell is the same for every piece').toEqual(await answered(`/pieces/none${page}`));
    const { status, text } = await answered(shellAt(path) ? `/api/v1/views${path}` : path);
    expect(status, page || 'the room').toBe(404);
    expect(text, page || 'the room').not.toContain(bridge.headline);
  }
  for (const page of pages.filter((one) => shellAt(`/pieces/${id}${one}`))) {
    allow(404, new RegExp(`^/api/v1/views/pieces/${id}${page}$`));
    await law.goto(`/pieces/${id}${page}`);
    await expect(law.getByRole('heading', { level: 1 })).toHaveText(words.errors.notFoundTitle);
    await expect(law.getByRole('link', { name: words.errors.toDesk })).toBeVisible();
    expect(await law.content(), page || 'the room').not.toContain(bridge.headline);
  }
  await law.goto('/pieces');
  await expect(law.getByRole('main')).toBeVisible();
  await expect(law.locator(`a[href^="/pieces/${id}"]`)).toHaveCount(0);
  const path = `/api/v1/pieces/${id}`;
  const asked = [
    await statusOf(law, 'GET', path),
    await statusOf(law, 'GET', `${path}/room`),
    await statusOf(law, 'GET', `${path}/versions/1`),
    await statusOf(law, 'POST', `${path}/consents`, exact),
    await statusOf(law, 'POST', `${path}/decisions`, { kind: 'decline', ...exact, reason: 'because of it' }),
  ];
  expect(asked).toEqual([404, 404, 404, 404, 404]);
});

test('an author sees no control of the desk, and the API takes none of its acts', async ({ as, allow }) => {
  allow(403, /^\/api\/v1\/views\/board$/);
  const author = await as('author');
  const { id, exact } = await submitted(author);
  await author.goto(`/pieces/${id}/decide`);
  await expect(author.getByRole('main')).toBeVisible();
  await expect(author.getByRole('button', { name: 'Open the review' })).toHaveCount(0);
  await expect(author.getByRole('button', { name: 'Return to the author…' })).toHaveCount(0);
  await author.goto('/desk');
  await expect(author.getByRole('link', { name: 'Board' })).toHaveCount(0);
  // A shell is the same for everybody; what it would show is not.
  expect(await statusOf(author, 'GET', '/api/v1/views/board')).toBe(403);
  await author.goto('/board');
  await expect(author.getByRole('heading', { level: 1 })).toHaveText(words.errors.notFoundTitle);
  for (const page of ['/admin', '/people/invite']) expect(await statusOf(author, 'GET', page), page).toBe(404);
  const decision = { kind: 'return', ...exact, reason: 'because of it' };
  expect(await statusOf(author, 'POST', `/api/v1/pieces/${id}/decisions`, decision)).toBe(403);
  expect(await statusOf(author, 'POST', '/api/v1/invitations', { email: 'x@y.example', roles: ['editor'] })).toBe(403);
});

test('who is not signed in is asked to, and comes back to where they wanted to go', async ({ stranger, allow }) => {
  const page = await stranger();
  allow(401, /^\/api\/v1\/views\/pieces$/);
  await page.goto('/pieces');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel('E-mail').fill('rights@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  allow(401, /^\/api\/auth\/sign-in$/);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert', { name: 'You are not signed in' })).toBeFocused();
  await expect(page.getByLabel('E-mail')).toHaveValue('rights@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('counterpoint-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/pieces$/);
  await page.getByText('Awa Keïta').first().click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  expect(await statusOf(page, 'GET', '/api/v1/me')).toBe(401);
});
