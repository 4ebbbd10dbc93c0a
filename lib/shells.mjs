/** `/pieces/new` is a page of its own. Whether there is such a piece, the view says. */
const ID = '(?!new(?:/|$))[^/]+';

/**
 * Pages that are the same bytes for everybody: built ahead, without data, and filled in the browser from one JSON view at `/api/v1/views` and their own path.
 * `page`: the route that stands for them all; an id of a piece is not part of it.
 */
export const shells = [
  ...['/desk', '/board', '/pieces'].map((path) => ({ source: path, page: path })),
  { source: `/pieces/:id(${ID})`, page: '/pieces/_' },
  ...['text', 'changed', 'check', 'decide', 'edit', 'correct', 'consent', 'replies', 'overrides'].map((name) => ({
    source: `/pieces/:id(${ID})/${name}`,
    page: `/pieces/_/${name}`,
  })),
];

const patterns = shells.map(({ source, page }) => ({
  pattern: new RegExp(`^${source.replace(`:id(${ID})`, ID)}$`),
  page,
}));

/**
 * The shell that stands at this path; undefined: the server draws the page itself.
 * @param {string} path
 */
export const shellAt = (path) => patterns.find(({ pattern }) => pattern.test(path))?.page;

/**
 * The first line of every page, before any style or script file: asks for the view of a shell, so that the answer is on its way while the rest is loaded.
 * `viewStore` takes it up. What a piece's page shows depends on nothing after its path.
 */
export const startView = `(()=>{const p=location.pathname;if(new RegExp(${JSON.stringify(
  patterns.map(({ pattern }) => pattern.source).join('|'),
)}).test(p)){const v=p+(p.startsWith('/pieces/')?'':location.search),a=fetch('/api/v1/views'+v,{headers:{accept:'application/json'},cache:'no-store'});a.catch(()=>0);window.counterpointView={path:v,answer:a}}})()`;
