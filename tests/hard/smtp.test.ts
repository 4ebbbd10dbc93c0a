import { describe, test } from 'vitest';
import { newsroom } from '@/tests/integration/api/newsroom';
import { survives } from '@/tests/support/mail-outage';
import { absent, endless, playing, rude, slow } from '@/tests/support/rude-smtp';

describe('whatever a mail server does for a day, nothing is lost and everybody reads in order', () => {
  test.each(Object.entries(rude))('one that %s', { timeout: 600_000 }, async (_, script) => {
    await newsroom();
    await survives(await playing(script), 24);
  });
  test('one that is not there', { timeout: 600_000 }, async () => {
    await newsroom();
    await survives(await absent(), 24);
  });
});

describe('a mail server that keeps one waiting costs its time limit, and holds nothing else up', () => {
  test.each(Object.entries(slow))('one that %s', { timeout: 600_000 }, async (_, script) => {
    await newsroom();
    await survives(await playing(script), 1);
  });
  test('one that never comes to an end', { timeout: 600_000 }, async () => {
    await newsroom();
    await survives(await endless(), 1);
  });
});
