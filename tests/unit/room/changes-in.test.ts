import { expect, it } from 'vitest';
import { changeIn } from '@/app/(desk)/pieces/[id]/_parts/changes';
import { earlierJudgements } from '@/lib/review/earlier-judgements';
import type { ChangesView } from '@/lib/review/views/text';
import { diffTexts } from '@/lib/text/diff';
import { counted } from '../../support/counted';

/** Every third sentence is changed. */
function texts(sentences: number): { older: string; newer: string; spans: { start: number; end: number }[] } {
  const older = Array.from({ length: sentences }, (_, nth) => `On day ${nth * 7919} the council of ward ${nth % 97} met again.`);
  const newer = older.map((sentence, nth) => (nth % 3 === 0 ? sentence.replace('met', 'never met') : sentence));
  let at = 0;
  const spans = newer.map((sentence) => {
    const start = at;
    at += sentence.length + 1;
    return { start, end: start + sentence.length };
  });
  return { older: older.join(' '), newer: newer.join(' '), spans };
}

it('shows of each sentence what became of it, and nothing of its neighbours', () => {
  const { older, newer, spans } = texts(12);
  const change = changeIn(diffTexts(older, newer));
  for (const [nth, span] of spans.entries()) {
    const parts = change(span);
    if (nth % 3 === 0) {
      expect(
        parts
          ?.filter(({ kind }) => kind !== 'removed')
          .map(({ text }) => text)
          .join(''),
      ).toBe(newer.slice(span.start, span.end));
      expect(parts?.filter(({ kind }) => kind === 'added')).toEqual([{ kind: 'added', text: 'never ' }]);
    } else expect(parts).toBeNull();
  }
});

const passages = (many: number): ChangesView['passages'] =>
  Array.from({ length: many }, (_, nth) => ({
    kind: 'changed',
    sentences: [{ index: nth, part: 'text', since: 2 }],
    was: [{ index: nth, part: 'text', disposition: 'opinion' }],
    parts: [],
    beside: [],
    notes: [],
    lostClaims: [],
  }));

/** How often the comparison is looked at for a whole text of so many sentences. */
const steps = {
  'what changed in each sentence': (many: number) => {
    const { older, newer, spans } = texts(many);
    const parts = counted(diffTexts(older, newer).flatMap((hunk) => hunk.parts));
    const change = changeIn([{ changed: true, aStart: 0, aEnd: 0, bStart: 0, bEnd: 0, parts: parts.list }]);
    for (const span of spans) change(span);
    return parts.reads();
  },
  'what was said before of each sentence': (many: number) => {
    const given = counted(passages(many));
    const earlier = earlierJudgements({ passages: given.list } as ChangesView, []);
    for (let index = 0; index < many; index += 1) earlier(index);
    return given.reads();
  },
};

it.each(Object.entries(steps))('%s takes twice the steps for twice the text, not four times', (_, of) => {
  expect(of(200)).toBeGreaterThan(200);
  expect(of(400) / of(200)).toBeLessThanOrEqual(2.6);
});
