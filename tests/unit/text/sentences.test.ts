import { describe, expect, test } from 'vitest';
import { canonicalText } from '@/lib/text/canonical-text';
import { bodyOf } from '@/lib/text/schema';
import { sentenceSpans } from '@/lib/text/sentence-spans';
import { fingerprint, segment } from '@/lib/text/sentences';
import { cpuTime } from './cpu-time';

/** One block a row; `¦` stands where a sentence ends. */
const golden: Record<string, string[]> = {
  en: [
    'The ferry left. ¦Nobody waved.',
    'We met Mr. Keita, Mrs. Sow and Dr. Traoré on Jan. 5 at noon. ¦Then we left.',
    'He came in Jan. ¦The army left in Feb. ¦All was quiet.',
    'U.S. Africa Command denied it. ¦The U.N. Security Council met.',
    'She lives in the U.S. ¦The army does not. ¦They left the U.K. ¦However, they returned.',
    'J. K. Diallo said so. ¦Amadou B. Keita disagreed. ¦We chose plan B. ¦Many followed.',
    'Gen. Adama Koné spoke. ¦Lt.-Col. Bah listened. ¦Sen. Amy Park did not.',
    'See No. 5 and Art. 12. ¦No. ¦I will not.',
    'It opens at 10 a.m. Monday. ¦It closes at 6 p.m. ¦The guard leaves then.',
    '“Why?” he asked. ¦“Because!” she cried. ¦They stopped.',
    'He said: “We go now. ¦We go together.” ¦She stayed.',
    'The end (of it.) ¦Next came the rain.',
    'It cost 3.5 million. ¦It weighed 1.204 t. ¦Nobody knew.',
    'Wait… ¦Really?! ¦Yes.',
    '1. The first point. ¦2. The second point.',
    'Yahoo! announces nothing. ¦Fine.',
    'St. Louis and Ft. Dole, i.e. the old towns, voted. ¦Roe v. Wade was cited.',
    'One line\nof a verse. ¦Another line\n\n¦And a last one',
    'BAMAKO – The court sat on Tuesday. ¦It rose late.',
  ],
  fr: [
    'M. Diallo et Mme Traoré ont voté le 5 janv. 2024. ¦Puis ils sont partis.',
    "« C'est fini. » ¦Il partit. ¦« Pourquoi ? » demanda-t-elle.",
    '« Nous partirons. ¦Nous reviendrons », dit-il. ¦Elle resta.',
    "Voir art. 12 et p. 40, c.-à-d. l'annexe. ¦Le reste suit.",
    'Me Bâ plaide. ¦Mgr Sarr écoute. ¦Le Pr. Ndiaye écrit.',
    'A. Koné, J.-P. Barry et le Dr. Sow signent. ¦Ils sortent !',
    'Quoi ? ¦Rien… ¦Vraiment rien.',
  ],
  ar: ['هذا نص قصير. ¦وهل هذا نص آخر؟ ¦نعم.'],
  nqo: ['ߒ ߓߘߊ߫ ߣߊ߬. ¦ߊ߬ ߕߊ߯ߣߍ߲߫.'],
  en_emoji: ['The vote is over 🎉. ¦Go home 🏠! ¦Now.'],
};

describe('sentences', () => {
  const rows = Object.entries(golden).flatMap(([language, blocks]) =>
    blocks.map((block) => [language.split('_')[0] ?? '', block] as const),
  );
  test.each(rows)('%s: %s', (language, marked) => {
    const block = marked.replaceAll('¦', '');
    expect(sentenceSpans(block, language).map(({ start, end }) => block.slice(start, end))).toEqual(
      marked.split('¦').map((part) => part.trim()),
    );
  });

  test('count in the canonical text, by block, with their occurrence', () => {
    const canonical = canonicalText({
      headline: 'A vote',
      standfirst: 'No. No.',
      body: bodyOf(['We lost. No.', 'The “end”. The "end".']),
    });
    const sentences = segment(canonical, 'en');
    expect(sentences.map(({ start, end, block, occurrence }) => [canonical.text.slice(start, end), block, occurrence])).toEqual([
      ['A vote', 0, 0],
      ['No.', 1, 0],
      ['No.', 1, 1],
      ['We lost.', 2, 0],
      ['No.', 2, 2],
      ['The “end”.', 3, 0],
      ['The "end".', 3, 1],
    ]);
    expect(sentences.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('a block longer than the window is cut as if it were short', () => {
    const block = Array.from({ length: 3000 }, (_, index) => `Sentence number ${index} met Mr. Keita in the U.S. Senate.`).join(
      ' ',
    );
    expect(cpuTime(() => expect(sentenceSpans(block, 'en')).toHaveLength(3000))).toBeLessThan(2000);
    expect(sentenceSpans('word '.repeat(5000), 'en').length).toBeGreaterThan(0);
  });

  test('a malformed language tag is no obstacle', () => {
    expect(segment(canonicalText({ headline: 'One. Two.', standfirst: '', body: bodyOf([]) }), 'not a tag!')).toHaveLength(2);
  });
});

test('an ogham space mark, which shows, is part of the sentence that it begins or ends', () => {
  const canonical = canonicalText({ headline: 'One.', standfirst: '', body: bodyOf(['\u16805 votes.\u1680 ']) });
  expect(segment(canonical, 'en').map(({ start, end }) => canonical.text.slice(start, end))).toEqual([
    'One.',
    '\u16805 votes.\u1680',
  ]);
});

describe('fingerprints', () => {
  test.each([
    ['“Yes,” he said.', '"Yes," he said.'],
    ['It’s « late »', 'It\'s " late "'],
    ['two  spaces\nand a break', 'two spaces and a break'],
    ['cafe\u0301', 'café'],
    ['now\u200ahere\u3000and there', 'now here and there'],
    ['a – b', 'a - b'],
    ['a – b', 'a -- b'],
    ['a – b', 'a — b'],
    ['a—b', 'a―b'],
    ['- She left.', '— She left.'],
    ['They waited…', 'They waited...'],
    ['They waited….', 'They waited. . . .'],
    ['What …?', 'What . . .?'],
  ])('%j is the same sentence as %j', (a, b) => expect(fingerprint(a)).toBe(fingerprint(b)));

  test.each([
    ['They fled.', 'They fled'],
    ['they fled.', 'They fled.'],
    ['They did not flee.', 'They did flee.'],
    ['1,204 families', '1,402 families'],
    ['re-form', 'reform'],
    ['re-form', 're–form'],
    ['He lost -5 votes.', 'He lost 5 votes.'],
    ['He lost –5 votes.', 'He lost 5 votes.'],
    ['He lost −5 votes.', 'He lost – 5 votes.'],
    ['a – b', 'a b'],
    ['a -b', 'a - b'],
    ['They waited…', 'They waited.'],
    ['They waited...', 'They waited..'],
    ['“no”', '‘no’'],
    ['resume', 'résumé'],
    // An ogham space mark shows as a line: "−5".
    ['He lost\u16805 votes.', 'He lost 5 votes.'],
    ['\u16805 votes.', '5 votes.'],
  ])('%j is another sentence than %j', (a, b) => expect(fingerprint(a)).not.toBe(fingerprint(b)));

  test('are SHA-256 in hex', () => {
    expect(fingerprint('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
