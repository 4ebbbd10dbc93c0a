import { expect, test } from 'vitest';
import type { ToDo } from '@/lib/review/to-do';
import { actWords } from '@/lib/words/en/acts';

const setting = {
  person: (id: string) => ({ petr: 'Petr Holub', idris: 'Idris Fall' })[id] ?? 'a reviewer',
  perspective: (slug: string) => slug.replaceAll('-', ' '),
  code: (perspective: string, code: number) => `${perspective.slice(0, 1).toUpperCase()}${code}`,
  when: () => '9 March',
  sentence: (number: number) => ({ number, part: number === 1 ? ('headline' as const) : ('text' as const) }),
  loss: () => 'rewritten' as const,
  since: '10 March',
};

test.each<[string, string, ToDo]>([
  ['Open the review', 'Submitted 10 March by Idris Fall.', { action: 'open_review', params: { by: ['idris'] } }],
  [
    'Assign somebody for regional history',
    'Petr Holub declined, 9 March. It cannot run without this perspective.',
    {
      action: 'assign',
      params: { perspective: 'regional-history', after: { personId: 'petr', status: 'declined', at: '2026-03-09T10:00:00Z' } },
    },
  ],
  [
    'Say whether E3 still stands',
    'The author has answered.',
    { action: 'say_whether', params: { counterpointId: 'c3', code: 3, perspective: 'ecology', cause: 'answered' } },
  ],
  [
    'Confirm 2 changed sentences',
    'Sentence 14 and others changed.',
    { action: 'confirm_changed', params: { count: 2, judge: 0, sentence: 14, duty: 'fact_check' } },
  ],
  [
    'Confirm 1 changed sentence',
    'Headline changed.',
    { action: 'confirm_changed', params: { count: 1, judge: 0, sentence: 1, duty: 'perspective' } },
  ],
  [
    'Judge 2 changed sentences and confirm 3 more',
    'Sentence 4 and others changed.',
    { action: 'confirm_changed', params: { count: 3, judge: 2, sentence: 4, duty: 'fact_check' } },
  ],
  [
    'Judge 1 changed sentence',
    'Sentence 4 changed.',
    { action: 'confirm_changed', params: { count: 0, judge: 1, sentence: 4, duty: 'fact_check' } },
  ],
  [
    'Say where H2 belongs now',
    'The passage was rewritten.',
    { action: 'place_again', params: { counterpointId: 'note', code: 2, perspective: 'Human-rights' } },
  ],
  [
    'Mark it publishable',
    'Version 2 can run by exception: facts checked is overridden; the rest is there.',
    { action: 'mark_publishable', params: { version: 2, overridden: ['facts_checked'] } },
  ],
])('%s', (command, why, act) => expect(actWords(act, setting)).toMatchObject({ command, why }));
