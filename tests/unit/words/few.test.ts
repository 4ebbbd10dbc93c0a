import { expect, test } from 'vitest';
import { gateSentence } from '@/lib/words/en/gate-sentences';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import { plainText } from '@/lib/words/sentence-part';

test('two are both, three are all three', () => {
  expect(workWords.confirm.stillAll({ number: 2 })).toBe('Both are fine as they are now');
  expect(workWords.confirm.stillAll({ number: 3 })).toBe('All 3 are fine as they are now');
  expect(roomWords.changed.stillAll({ number: 2 })).toBe('Both are fine as they are now');
});

test('whoever has to disclose is spoken to', () => {
  const labels = {
    requirement: 'disclosure' as const,
    codes: [],
    does: 'it' as const,
    steps: [],
    excused: [],
    isOpened: true,
    perspective: String,
    when: String,
    sentence: (number: number) => ({ number, part: 'text' as const }),
    line: (_: unknown, text: string) => text,
    changedIn: () => 1,
    override: () => null,
  };
  const say = (text: string, you: boolean) =>
    plainText(gateSentence({ code: 'no_disclosure' }, { ...labels, people: [{ text, person: 'person-0001', you }] }));
  expect(say('you', true)).toBe('Waiting for you to say what you disclose, or that there is nothing.');
  expect(say('Awa', false)).toBe('Waiting for Awa to say what they disclose, or that there is nothing.');
});
