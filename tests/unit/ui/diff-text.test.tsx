import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DiffText } from '@/app/(desk)/pieces/[id]/diff/diff-text';
import { diffPage } from '@/lib/review/diff-page';
import type { DiffRow } from '@/lib/review/diff-rows';

const row = (text: string, number: number | null = null): DiffRow => ({
  kind: 'paragraph',
  changed: number !== null,
  number,
  moved: null,
  parts: [{ kind: number === null ? 'same' : 'added', text }],
});
const same = (count: number) => Array.from({ length: count }, (_, at) => row(`Paragraph ${at} of ${count}.`));
const page = (rows: DiffRow[], open: number | null = null) =>
  renderToStaticMarkup(
    <DiffText
      stretches={diffPage(rows, { same: open ?? undefined }).stretches}
      first={0}
      side={false}
      fromName="v1"
      toName="v2"
      open={open}
      openHref={(stretch) => `/diff?same=${stretch}`}
    />,
  );

describe('what has not changed, between two changes', () => {
  it('stands folded under its number where it is short', () => {
    const html = page([row('New.', 1), ...same(20), row('Newer.', 2)]);
    expect(html).toContain('18 paragraphs without a change');
    expect(html).toContain('Paragraph 9 of 20.');
  });

  it('is not even sent where it is long, until somebody asks for it', () => {
    const rows = [row('New.', 1), ...same(200), row('Newer.', 2)];
    const html = page(rows);
    expect(html).toContain('198 paragraphs without a change');
    expect(html).not.toContain('Paragraph 9 of 200.');
    const asked = /href="[^"]*same=(\d+)#same-\1"/.exec(html)?.[1];
    expect(asked).toBeDefined();
    const shown = page(rows, Number(asked));
    expect(shown).toContain('Paragraph 9 of 200.');
    expect(shown).toContain('open=""');
  });
});
