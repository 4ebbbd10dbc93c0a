import { describe, expect, it } from 'vitest';
import { blockPart } from '@/lib/text/block-part';
import { canonicalText } from '@/lib/text/canonical-text';
import { changedPassages } from '@/lib/text/changed-passages';
import { parseBody } from '@/lib/text/parse-body';
import { segment } from '@/lib/text/sentences';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
function side(headline: string, ...paragraphs: string[]) {
  const parsed = parseBody({ type: 'doc', content: paragraphs.map(paragraph) });
  if (!parsed.ok) throw new Error('not a body');
  const canonical = canonicalText({ headline, standfirst: '', body: parsed.body });
  const part = (block: number) => blockPart({ headline, standfirst: '' }, block);
  return { text: canonical.text, sentences: segment(canonical, 'en'), part };
}
/** [-removed-] and [+added+]. */
const drawn = (older: ReturnType<typeof side>, newer: ReturnType<typeof side>, renewed?: (index: number) => boolean) =>
  changedPassages(older, newer, renewed).map(
    ({ kind, parts }) =>
      `${kind}: ${parts.map((one) => (one.kind === 'same' ? one.text : one.kind === 'added' ? `[+${one.text}+]` : `[-${one.text}-]`)).join('')}`,
  );

const boats = 'The ferry leaves at six. Nobody on the quay has a ticket. The captain counts heads twice.';
const nets = 'Nets dry on the wall. A boy mends one with wire. His aunt says that wire cuts fish.';
const market = 'The market opens late. It closes when the ice is gone.';

describe('only what changed', () => {
  it('is nothing between two texts that are the same', () => {
    expect(drawn(side('Quay', boats, nets), side('Quay', boats, nets))).toEqual([]);
  });

  it('shows each changed sentence with its words, the headline too', () => {
    expect(drawn(side('The quay', boats, nets), side('The old quay', boats.replace('six', 'seven'), nets))).toEqual([
      'changed: The [+old +]quay',
      'changed: The ferry leaves at [-six-][+seven+].',
    ]);
  });

  it('a wholly new headline is a change of the headline', () => {
    expect(drawn(side('The quay', boats), side('Ask the captain', boats))).toEqual(['changed: [-The quay-] [+Ask the captain+]']);
  });

  it('takes neighbours in one paragraph together, and keeps paragraphs apart', () => {
    const newer = side('Quay', boats.replace('six', 'seven').replace('a ticket', 'a paper ticket'), nets.replace('dry', 'hang'));
    expect(drawn(side('Quay', boats, nets), newer)).toEqual([
      'changed: The ferry leaves at [-six-][+seven+]. Nobody on the quay has a [+paper +]ticket.',
      'changed: Nets [-dry-][+hang+] on the wall.',
    ]);
  });

  it('keeps a cut paragraph out of what changed beside it', () => {
    const newer = side('Quay', boats.replace('twice', 'once'), market);
    expect(drawn(side('Quay', boats, nets, market), newer)).toEqual([
      'changed: The captain counts heads [-twice-][+once+].',
      `cut: [-${nets}-]`,
    ]);
  });

  it('takes whole paragraphs that went together for one cut, each on its lines', () => {
    expect(drawn(side('Quay', boats, 'Prices', nets, market), side('Quay', boats, market))).toEqual([
      `cut: [-Prices\n\n${nets}-]`,
    ]);
  });

  it('keeps what was put in with its own paragraph, though a paragraph was cut behind it', () => {
    const newer = side('Quay', `${boats.replace(' The captain counts heads twice.', '')} Pigeons came instead.`, market);
    expect(drawn(side('Quay', boats, nets, market), newer)).toEqual([
      'changed: [-The captain counts heads twice.-] [+Pigeons came instead.+]',
      `cut: [-${nets}-]`,
    ]);
  });

  it('says of a moved paragraph that it moved, once, and where it stands now', () => {
    expect(drawn(side('Quay', boats, nets, market), side('Quay', market, boats, nets))).toEqual([`moved: ${market}`]);
  });

  it('shows the change inside a paragraph that moved, and no cut', () => {
    const reworded = market.replace('when the ice', 'before the ice');
    expect(drawn(side('Quay', boats, nets, market), side('Quay', reworded, boats, nets))).toEqual([
      'moved_changed: The market opens late. It closes [-when-][+before+] the ice is gone.',
    ]);
    expect(changedPassages(side('Quay', boats, nets, market), side('Quay', reworded, boats, nets))).toMatchObject([
      { before: [7, 8], after: [1, 2], at: [1, 3] },
    ]);
  });

  it('finds a sentence alone elsewhere by most of its words, not by half of them', () => {
    const moved = (last: string) => drawn(side('Quay', 'The ice weighs 96 kilos.', boats, nets), side('Quay', boats, nets, last));
    expect(moved('The ice weighs 69 kilos.')).toEqual(['moved_changed: The ice weighs [-96-][+69+] kilos.']);
    expect(moved('The ice weighs nothing at all.')).toEqual([
      'cut: [-The ice weighs 96 kilos.-]',
      'added: [+The ice weighs nothing at all.+]',
    ]);
  });

  it('does not take the loss of one twin for a move', () => {
    const twice = side('Quay', 'The tide is out. Gulls walk.', 'The tide is out. Crabs hide.');
    expect(drawn(twice, side('Quay', 'The tide is out. Gulls walk.', 'Crabs hide.'))).toEqual(['cut: [-The tide is out.-]']);
  });

  it('shows again what was away in between', () => {
    expect(drawn(side('Quay', boats), side('Quay', boats), (index) => index === 2)).toEqual([
      'returned: Nobody on the quay has a ticket.',
    ]);
  });
});
