import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { forget, giveBack, type LimitName, rateLimits, secondsLeft, take } from '@/app/_server/rate-limits';

const names = Object.keys(rateLimits) as LimitName[];
let somebody = 0;
const key = () => `somebody ${(somebody += 1)}`;

it('the table in the documentation is the one that is enforced', () => {
  const rows = readFileSync('docs/RATE-LIMITS.md', 'utf8').matchAll(/^\| `(\w+)` \|[^|]*\| (\d+) \| (\d+) min \|$/gm);
  expect([...rows].map(([, name, most, minutes]) => [name, Number(most), Number(minutes) * 60])).toEqual(
    names.map((name) => [name, rateLimits[name].most, rateLimits[name].seconds]),
  );
});

it.each(names)('%s: so many, then none until its time has passed, and for this one alone', async (name) => {
  const { most, seconds } = rateLimits[name];
  const [one, other] = [key(), key()];
  const taken = await Promise.all(Array.from({ length: most }, () => take(name, one)));
  expect(new Set(taken)).toEqual(new Set([0]));
  expect(await secondsLeft(name, one)).toBeGreaterThan(seconds - 5);
  const wait = await take(name, one);
  expect(wait).toBeGreaterThan(seconds - 5);
  expect(wait).toBeLessThanOrEqual(seconds);
  expect(await take(name, other)).toBe(0);
  await giveBack(name, one);
  await giveBack(name, one);
  expect(await take(name, one)).toBe(0);
  await forget(name, one);
  expect(await secondsLeft(name, one)).toBe(0);
});

it('a proxy that counts replaces every limit but those for passwords', async () => {
  vi.stubEnv('RATE_LIMITS', 'off');
  const counted: LimitName[] = [];
  for (const name of names) {
    const one = key();
    for (let at = 0; at < rateLimits[name].most; at += 1) await take(name, one);
    if ((await take(name, one)) > 0) counted.push(name);
  }
  vi.unstubAllEnvs();
  expect(counted).toEqual(['sign_in_account', 'sign_in_address', 'sign_in_device', 'new_password']);
});
