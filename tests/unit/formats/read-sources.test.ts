import { expect, test } from 'vitest';
import { readSources } from '@/lib/formats/import/read-sources';

const url = 'https://flats.example/report';
const titleOf = (line: string) => readSources([line])[0];

test.each([
  [`Housing office, report 2024, paragraph 15, see ${url}`, 'Housing office, report 2024, paragraph 15'],
  [`Housing office, report 2024; available at: <${url}>.`, 'Housing office, report 2024'],
  [`Housing office, report 2024 (see ${url})`, 'Housing office, report 2024'],
  [`Housing office, report 2024, see ${url}, p. 3`, 'Housing office, report 2024, p. 3'],
  [`Office du logement, rapport, disponible sur ${url}`, 'Office du logement, rapport'],
  [`Office du logement, rapport, consulté sur ${url}`, 'Office du logement, rapport'],
  [`Office du logement, rapport. Voir : ${url}`, 'Office du logement, rapport.'],
  [`(${url})`, 'flats.example'],
  [`Looking at the sea: ${url}`, 'Looking at the sea'],
  [`${url} Where they looked at`, 'Where they looked at'],
  [`See ${url}`, 'flats.example'],
])('words that only point to the address are no part of the title: %s', (line, title) => {
  expect(titleOf(line)).toEqual({ title, url });
});

test('without an address they stay', () => {
  expect(titleOf('Fall, Salt and Ice, see')).toEqual({ title: 'Fall, Salt and Ice, see', url: '' });
});
