import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Button } from '@/app/_ui/button';
import { GateBox, type RequirementView } from '@/app/_ui/gate-box';
import { LinkedSentence } from '@/app/_ui/linked-sentence';

const row = (id: string, status: RequirementView['status'], more: Partial<RequirementView> = {}): RequirementView => ({
  id,
  status,
  name: id,
  sentence: null,
  waitingOn: [],
  ...more,
});
const said = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('before it runs', () => {
  test('shows errors first, keeps the order within a status, counts people once', () => {
    const html = renderToStaticMarkup(
      <GateBox
        version={3}
        requirements={[
          row('independence', 'satisfied'),
          row('facts', 'unsatisfied', { waitingOn: [{ personId: 'a', name: 'Awa' }] }),
          row('answers', 'unsatisfied', {
            waitingOn: [
              { personId: 'a', name: 'Awa' },
              { personId: 'b', name: 'Ines' },
            ],
          }),
          row('editor', 'not_applicable'),
          row('disclosure', 'error'),
          row('reply', 'overridden'),
        ]}
      />,
    );
    expect([...html.matchAll(/<h3>(\w+)/g)].map((match) => match[1])).toEqual([
      'disclosure',
      'facts',
      'answers',
      'reply',
      'independence',
      'editor',
    ]);
    expect(said(html)).toContain(
      'Before it runs 2 of 5, 1 overridden Version 3 cannot run yet: 2 things are missing; 1 in error; 2 people have to act.',
    );
  });

  test('an error never opens it', () => {
    expect(renderToStaticMarkup(<GateBox version={1} requirements={[row('a', 'satisfied'), row('b', 'error')]} />)).not.toContain(
      'data-open',
    );
    expect(
      renderToStaticMarkup(<GateBox version={1} requirements={[row('a', 'satisfied'), row('b', 'overridden')]} />),
    ).toContain('data-open');
  });

  test('an open gate names what runs by exception, without unfolding', () => {
    const html = renderToStaticMarkup(
      <GateBox
        version={2}
        requirements={[
          row('independence', 'satisfied'),
          row('Facts checked', 'overridden', { sentence: ['By Ana and Bo, today. Still open: 1 claim: unsupported.'] }),
        ]}
      />,
    );
    const [folded = ''] = html.split('</ol>');
    expect(said(folded)).toContain('2 of 2, 1 overridden Version 2 can run by exception: facts checked is overridden.');
    expect(said(folded)).toContain('Still open: 1 claim: unsupported.');
    expect(said(html)).not.toMatch(/everything that this desk requires|All 2/);
  });
});

test('a closed button stays in the tab order, submits nothing and says why', () => {
  const html = renderToStaticMarkup(
    <Button type="submit" closedBecause="Not yet.">
      Mark publishable
    </Button>,
  );
  expect(html).toMatch(/<button[^>]*type="button"/);
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toMatch(/ disabled/);
  const id = /aria-describedby="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`<p class="reason" id="${id}">Not yet.</p>`);
});

test('the parts of a sentence lead where they should, and other ways on follow', () => {
  const html = renderToStaticMarkup(
    <LinkedSentence
      sentence={['Answer ', { words: 'S5', href: '#a' }, ', then ', { words: 'S5', href: '#b' }, ' again.']}
      links={[{ words: 'Reason', href: '#c' }]}
    />,
  );
  expect(html).toBe('Answer <a href="#a">S5</a>, then <a href="#b">S5</a> again. <a href="#c">Reason</a>');
});

test('places that the sentence does not name are listed behind it', () => {
  const listed = (...numbers: number[]) => numbers.map((one) => ({ words: `sentence ${one}`, href: `#${one}` }));
  const said = (places: ReturnType<typeof listed>, more: number) =>
    renderToStaticMarkup(<LinkedSentence sentence={['Judge.']} places={places} more={more} />).replace(/<[^>]*>/g, '');
  expect(said(listed(3, 4, 5), 0)).toBe('Judge. sentence 3, sentence 4 and sentence 5.');
  expect(said(listed(3, 4), 8)).toBe('Judge. sentence 3, sentence 4 and 8 more.');
});
