import { expect, test } from '../support/e2e/test';

/** Pages of ours, of next-auth and of Next, and addresses where there is nothing. */
const addresses = [
  '/',
  '/sign-in',
  '/setup',
  '/join?token=nobody',
  '/desk',
  '/how-we-review',
  '/read/nothing-here',
  '/read/nothing-here/record',
  '/read/a/b/c',
  '/no-such-page',
  '/fonts/none.woff2',
  '/_next/static/none.js',
  '/favicon.ico',
  '/api/none',
  '/api/v1/none',
  '/api/v1/me',
  ...[
    'verify-request',
    'error',
    'error?error=Verification',
    'signin',
    'signout',
    'new-user',
    'session',
    'csrf',
    'providers',
    'none',
  ].map((page) => `/api/auth/${page}`),
];

test('every HTML answer has a policy that runs no foreign script and lets nobody frame it', async ({ stranger }) => {
  const page = await stranger();
  let pages = 0;
  for (const address of addresses) {
    const answered = await page.context().request.get(address, { maxRedirects: 0, headers: { accept: 'text/html' } });
    const { 'content-type': type = '', 'content-security-policy': policy = '', ...more } = answered.headers();
    if (!type.startsWith('text/html')) continue;
    pages += 1;
    const own = (name: string) =>
      policy
        .split(';')
        .map((one) => one.trim())
        .find((one) => one.startsWith(`${name} `)) ?? '';
    expect(own('frame-ancestors'), address).toBe("frame-ancestors 'none'");
    expect(own('base-uri'), address).toBe("base-uri 'none'");
    expect(own('script-src') || own('default-src'), address).not.toMatch(/unsafe|\*|https?:/);
    expect(own('script-src') || own('default-src'), address).not.toBe('');
    expect(more['x-content-type-options'], address).toBe('nosniff');
  }
  expect(pages).toBeGreaterThan(8);
});

test('answers of the API and feeds are compressed, and small ones are not', async ({ as }) => {
  const { request } = (await as('editor')).context();
  const coding = async (address: string) =>
    (await request.get(address, { headers: { 'accept-encoding': 'gzip, br' } })).headers()['content-encoding'];
  expect(await coding('/api/v1/pieces?limit=100')).toBe('br');
  expect(await coding('/feed.json')).toBe('br');
  expect(await coding('/api/v1/me')).toBeUndefined();
});

test('a page that is open and asks again gets no bytes while nothing is new', async ({ as }) => {
  const { request } = (await as('author')).context();
  for (const path of ['/desk', '/pieces', '/frame']) {
    const first = await request.get(`/api/v1/views${path}`);
    const again = await request.get(`/api/v1/views${path}`, { headers: { 'if-none-match': first.headers()['etag'] ?? '' } });
    expect([path, first.status(), again.status()]).toEqual([path, 200, 304]);
  }
});
