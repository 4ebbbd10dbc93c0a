import { expect, it } from 'vitest';
import { loadDemo } from '@/db/seed/demo';
import { testDatabase } from '../../support/database';

it('loads a newsroom with pieces in every state', async () => {
  const db = testDatabase();
  const accounts = await loadDemo(db);
  expect(accounts.map((one) => one.email)).toContain('second-editor@demo.example');
  const states = db.$client.prepare('SELECT review, publication FROM pieces').all() as { review: string; publication: string }[];
  expect(new Set(states.map((one) => one.review))).toEqual(
    new Set(['draft', 'submitted', 'returned', 'in_review', 'changes_requested', 'publishable', 'declined', 'withdrawn']),
  );
  expect(new Set(states.map((one) => one.publication))).toEqual(new Set(['none', 'live', 'retracted']));
});
