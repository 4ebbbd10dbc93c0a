import { expect, test } from 'vitest';
import { actWords } from '@/lib/words/en/acts';
import { correctWords } from '@/lib/words/en/correct';
import { facts } from '@/lib/words/en/facts';
import { published } from '@/lib/words/en/published';
import { roomWords } from '@/lib/words/en/text-page';

const setting = {
  person: (id: string) => id,
  perspective: (slug: string) => slug.replaceAll('-', ' '),
  code: (perspective: string, code: number) => `${perspective}${code}`,
  when: () => '9 March',
  sentence: (number: number) => ({ number, part: 'text' as const }),
  loss: () => null,
  since: '10 March',
};

test('what a note is called: nothing says that it corrected anything', () => {
  const note = actWords(
    { action: 'confirm_correction', params: { correctionId: 'c', by: 'Ana', type: 'editors_note' } },
    setting,
  );
  expect(note.command).toBe('Confirm an editor’s note');
  expect(note.why).not.toMatch(/correct/);
  expect(correctWords.sendNow({ isNote: true })).toBe('Publish this note now');
  const { correctionConfirmed, correctionRefused, correctionAnswered } = published.happened;
  expect([correctionConfirmed, correctionRefused, correctionAnswered].join(' ')).not.toMatch(/correction/);
});

test('two signatures that were taken back are told apart, and one that asked for changes was not for the text', () => {
  const said = (perspective: string, outcome: 'filed' | 'changes_needed') =>
    actWords(
      {
        action: 'settle_after_publication',
        params: { alarm: 'a', kind: 'sign_off_revoked', duty: 'perspective', perspective, outcome },
      },
      setting,
    );
  expect(said('human-rights', 'filed').command).toBe('A sign-off was taken back: human rights');
  expect(said('law', 'changes_needed').why).not.toMatch(/given for the published text|retract/);
});

test('nobody is said to keep a live piece from running, and nobody to have left before they did', () => {
  const after = { personId: 'Petr', status: 'closed' as const, at: '2026-03-09T10:00:00Z' };
  const live = actWords({ action: 'assign_facts', params: { after, live: 'marks' } }, setting).why;
  expect(live).toBe('Petr left the newsroom. Until it is checked, the page marks the new words.');
  expect(actWords({ action: 'assign_facts', params: { after: null, nobodyAsked: true } }, setting).why).toMatch(
    /^Nobody has been asked yet\. /,
  );
  expect(facts.verdictHint.unsupported).not.toMatch(/Keeps it/);
});

test('what readers have, and since when', () => {
  expect(roomWords.runsSince({ version: 3, published: 'Mon 10:38', corrected: 'Mon 10:40' })).toBe(
    'Readers see version 3. Published Mon 10:38. Last corrected Mon 10:40.',
  );
});
