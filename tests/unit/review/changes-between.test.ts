import { expect, it } from 'vitest';
import { type ChangesBasis, changesBetween } from '@/lib/review/changes-between';
import { canonicalText } from '@/lib/text/canonical-text';
import { parseBody } from '@/lib/text/parse-body';
import { segment } from '@/lib/text/sentences';
import { counted } from '../../support/counted';

function side(number: number, sentences: string[]): ChangesBasis['older'] {
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 5) }, (_, nth) => sentences.slice(nth * 5, nth * 5 + 5));
  const body = parseBody({
    type: 'doc',
    content: paragraphs.map((some) => ({ type: 'paragraph', content: [{ type: 'text', text: some.join(' ') }] })),
  });
  if (!body.ok) throw new Error('not a body');
  const canonical = canonicalText({ headline: 'Ice', standfirst: '', body: body.body });
  const found = segment(canonical, 'en').map((one, index) => ({ ...one, index, since: 1 }));
  return { number, headline: 'Ice', standfirst: '', text: canonical.text, sentences: JSON.stringify(found) };
}
const sentencesOf = (many: number) =>
  Array.from({ length: many }, (_, nth) => `On day ${nth * 7919} the council of ward ${nth % 97} met again.`);
const reworded = (sentence: string, nth: number) => (nth % 3 === 0 ? sentence.replace('met', 'never met') : sentence);

/** A note and a claim on every second sentence of both versions. */
function basis(many: number): ChangesBasis {
  const [older, newer] = [side(1, sentencesOf(many)), side(2, sentencesOf(many).map(reworded))];
  const spans = (given: ChangesBasis['older']) =>
    JSON.parse(given.sentences) as { start: number; end: number; fingerprint: string; occurrence: number }[];
  const placed = [older, newer].flatMap((given) =>
    spans(given).flatMap(({ start, end }, nth) =>
      nth % 2 === 0 ? [{ id: `note ${nth}`, placedOn: null, version: given.number, start, end }] : [],
    ),
  );
  const claimed = spans(older).map(({ fingerprint, occurrence }, nth) => ({ id: `claim ${nth}`, fingerprint, occurrence }));
  return { older, newer, placed, claimed, said: new Map() };
}

it('names with each change the notes that stand on it and the claims that lost their words', () => {
  const passages = changesBetween(basis(12));
  // The headline is the first sentence.
  expect(passages.map(({ sentences, notes, lostClaims }) => [sentences.map(({ index }) => index), notes, lostClaims])).toEqual([
    [[1], [], ['claim 1']],
    [[4], ['note 4'], ['claim 4']],
    [[7], [], ['claim 7']],
    [[10], ['note 10'], ['claim 10']],
  ]);
});

it('a note over two sentences is on both, and is named once', () => {
  const given = basis(12);
  const [first, second] = (JSON.parse(given.newer.sentences) as { start: number; end: number }[]).slice(4, 6);
  const placed = [{ id: 'long', placedOn: null, version: 2, start: (first?.end ?? 0) - 2, end: (second?.start ?? 0) + 2 }];
  expect(changesBetween({ ...given, placed }).flatMap(({ notes }) => notes)).toEqual(['long']);
});

it('looks twice as often at twice the notes and claims on twice the text, not four times as often', () => {
  const reads = (many: number) => {
    const given = basis(many);
    const [placed, claimed] = [counted(given.placed), counted(given.claimed)];
    changesBetween({ ...given, placed: placed.list, claimed: claimed.list });
    return placed.reads() + claimed.reads();
  };
  expect(reads(200) / reads(100)).toBeLessThanOrEqual(2.6);
});
