import { describe, expect, it } from 'vitest';
import { type DiffRow, diffRows } from '@/lib/review/diff-rows';
import { canonicalText } from '@/lib/text/canonical-text';
import { diffTexts } from '@/lib/text/diff';
import { parseBody } from '@/lib/text/parse-body';

function content(...paragraphs: string[]) {
  const body = { type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) };
  const parsed = parseBody(body);
  if (!parsed.ok) throw new Error('not a body');
  const head = { headline: 'Quay', standfirst: '', byline: '', sources: [], disclosure: '', language: 'en', topics: [] };
  return { content: { ...head, body }, text: canonicalText({ ...head, body: parsed.body }).text };
}
const drawn = ({ number, moved, parts }: DiffRow) =>
  `${number ?? '-'}${moved ? ` ${moved}` : ''}: ${parts.map((one) => (one.kind === 'same' ? one.text : one.kind === 'added' ? `[+${one.text}+]` : `[-${one.text}-]`)).join('')}`;
function rows(before: string[], after: string[]): string[] {
  const [from, to] = [content(...before), content(...after)];
  return diffRows({ from, to, hunks: diffTexts(from.text, to.text) }).map(drawn);
}

const boats = 'The ferry leaves at six. Nobody on the quay has a ticket.';
const nets = 'Nets dry on the wall. A boy mends one with wire.';
const market = 'The market opens late. It closes when the ice is gone.';
const gulls = 'Gulls wait on the roof.';

describe('the rows of a comparison', () => {
  it('numbers what changed and leaves the rest', () => {
    expect(rows([boats, nets], [boats.replace('six', 'seven'), nets])).toEqual([
      '-: Quay',
      '1: The ferry leaves at [-six-][+seven+]. Nobody on the quay has a ticket.',
      `-: ${nets}`,
    ]);
  });

  it('gives a paragraph that came in, or went, a row of its own', () => {
    expect(rows([boats, nets], [boats, gulls, nets])).toEqual(['-: Quay', `-: ${boats}`, `1: [+${gulls}+]`, `-: ${nets}`]);
    expect(rows([boats, gulls, nets], [boats, nets])).toEqual(['-: Quay', `-: ${boats}`, `1: [-${gulls}-]`, `-: ${nets}`]);
  });

  it('shows a moved paragraph where it stands now, and where it went from, as one change', () => {
    expect(rows([boats, nets, market, gulls], [market, boats, nets, gulls])).toEqual([
      '-: Quay',
      `1 to: [+${market}+]`,
      `-: ${boats}`,
      `-: ${nets}`,
      `- from: [-${market}-]`,
      `-: ${gulls}`,
    ]);
  });

  it('sees a move though a word of the paragraph changed, and which', () => {
    const reworded = market.replace('when the ice', 'before the ice');
    expect(rows([boats, nets, market, gulls], [reworded, boats, nets, gulls])).toEqual([
      '-: Quay',
      '1 to: The market opens late. It closes [-when-][+before+] the ice is gone.',
      `-: ${boats}`,
      `-: ${nets}`,
      `- from: [-${market}-]`,
      `-: ${gulls}`,
    ]);
  });

  it('keeps what was rewritten apart from the paragraphs that were cut behind it', () => {
    const after = [boats.replace('Nobody on the quay has a ticket.', 'Pigeons came instead.'), gulls];
    expect(rows([boats, nets, market, gulls], after)).toEqual([
      '-: Quay',
      '1: The ferry leaves at six. [-Nobody on the quay has a ticket.-][+Pigeons came instead.+]',
      `2: [-${nets}-]`,
      `3: [-${market}-]`,
      `-: ${gulls}`,
    ]);
  });

  it('marks the break of a paragraph that was split', () => {
    expect(rows([boats], boats.split(/(?<=six\.) /))).toEqual([
      '-: Quay',
      '1: The ferry leaves at six.[- -][+\n\n+]Nobody on the quay has a ticket.',
    ]);
  });
});
