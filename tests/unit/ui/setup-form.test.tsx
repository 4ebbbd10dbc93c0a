import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { dueOrSince } from '@/app/_ui/due-or-since';
import { SetupForm } from '@/app/(entry)/setup/setup-form';
import { english } from '@/lib/words/language';

test('set-up asks for the newsroom, its size and its first administrator, each by a label', () => {
  const html = renderToStaticMarkup(<SetupForm token="a-one-time-token" />);
  for (const field of ['newsroom', 'size', 'name', 'email', 'password']) expect(html).toContain(`id="${field}"`);
  for (const field of ['newsroom', 'size', 'name', 'email', 'password']) expect(html).toContain(`for="${field}"`);
  expect(html).toContain('autoComplete="new-password"');
  // Without a script the secret and the password must not get into an address.
  expect(html).toContain('method="post"');
});

test('a row of the desk says by when, else since when', () => {
  const dates = { locale: 'en', timeZone: 'UTC', now: '2026-03-11T12:00:00.000Z' };
  expect(dueOrSince(english, { due: null, since: '2026-03-11T08:05:00.000Z' }, dates).words).toBe('Since 08:05');
  expect(dueOrSince(english, { due: null, since: '2026-03-09T08:05:00.000Z' }, dates).words).toBe('Since 9 March');
  expect(dueOrSince(english, { due: '2026-03-09T08:05:00.000Z', since: '2026-03-01T08:05:00.000Z' }, dates)).toEqual({
    words: '2 days late',
    late: true,
  });
});
