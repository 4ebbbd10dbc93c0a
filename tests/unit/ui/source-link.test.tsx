import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Sources } from '@/app/_ui/sources';

test('a source without an address is no link to nowhere', () => {
  const html = renderToStaticMarkup(
    <Sources
      sources={[
        { title: 'Fall, Salt and Ice', url: '' },
        { title: '', url: 'https://ice.example/' },
      ]}
    />,
  );
  expect(html).toContain('<li>Fall, Salt and Ice</li>');
  expect(html).toContain('>https://ice.example/</a>');
  expect(html.match(/<a /g)).toHaveLength(1);
});
