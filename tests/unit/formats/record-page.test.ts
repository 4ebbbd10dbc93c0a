import { expect, test } from 'vitest';
import type { RecordEntry } from '@/lib/formats/html/record-entry';
import { recordPage } from '@/lib/formats/html/record-page';
import { aFrozenEdition } from '@/tests/support/frozen-edition';
import { aPublication } from './publication';

const entries: RecordEntry[] = [
  { day: '2026-05-01', happening: { kind: 'version', number: 1, change: 'author' } },
  { day: '2026-05-01', happening: { kind: 'submitted' } },
  {
    day: '2026-05-02',
    happening: { kind: 'opened', perspectives: ['Ecology of the fjord', 'Public finance'], stakes: 'elevated' },
  },
  { day: '2026-05-06', happening: { kind: 'signed', duty: 'Ecology of the fjord', outcome: 'filed' } },
  { day: '2026-05-07', happening: { kind: 'no_reply', duty: 'People of the mainland' } },
  { day: '2026-05-09', happening: { kind: 'version', number: 2, change: 'substance' } },
  { day: '2026-05-09', happening: { kind: 'lapsed', duty: null, sentence: { number: 14, part: 'text' } } },
  { day: '2026-05-09', happening: { kind: 'lapsed', duty: 'Public finance', sentence: { number: 1, part: 'headline' } } },
  { day: '2026-05-12', happening: { kind: 'signed', duty: null, outcome: 'checked' } },
  { day: '2026-05-14', happening: { kind: 'published' } },
  { day: '2026-05-18', happening: { kind: 'corrected', type: 'correction' } },
];
const page = recordPage(
  aFrozenEdition(),
  aPublication({
    corrections: [{ id: 'correction-1', state: 'unconfirmed', confirmBy: '2026-05-19T08:15:00.000Z' }],
  }),
  entries,
);

test('what happened, in plain sentences under each version', () => {
  const order = [
    '<h3>Version 1</h3>',
    'to hear Ecology of the fjord and Public finance.',
    'put a view on record',
    '<h3>Version 2</h3>',
    'sentence 14 changed after the signature.',
    'Public finance: the headline changed after the signature.',
    'signed off the facts',
    'It was published.',
  ];
  const places = order.map((text) => page.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
});

test('what it was judged under, what the policy asks, and what came of it', () => {
  const { policy } = aFrozenEdition().review;
  expect(page).toContain(`Judged under the policy ${policy.name} ${policy.version}.`);
  expect(page).toContain('<li>Facts checked: Done.');
  expect(page).toContain('<li>Right of reply: The desk’s policy does not ask for it.</li>');
  expect(page).toContain('<h3>Second pair of eyes: exception by two editors, 13 May 2026.</h3>');
});

test('who was heard, by perspective, with the names that were opened', () => {
  expect(page).toContain('<bdi>Public finance</bdi>: <bdi>Oskar Lindgard</bdi>');
  expect(page).toContain('<bdi>People of the islands</bdi></span><span class="end">1 counterpoint');
  expect(page).toContain('read it, nothing to add');
});

test('each correction has an address, and says whether it is confirmed', () => {
  expect(page).toContain('<li id="correction-correction-1">');
  expect(page).toContain(
    'No second editor has confirmed it yet; the time to confirm it ends on 19 May 2026, 10:15 (Europe/Oslo).',
  );
});

test('how to verify it, and what it cannot prove', () => {
  expect(page).toContain('href="/read/night-ferry/record.json"');
  expect(page).toContain('npm run verify -- night-ferry-record.json');
  expect(page).toContain('What it cannot prove');
});
