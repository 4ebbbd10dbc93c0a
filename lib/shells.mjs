/** `/pieces/new` is a page of its own. Whether there is such a piece, the view says. */
const ID = '(?!new(?:/|$))[^/]+';

/** Pages of a piece: what stands after its id, and the parameters of the address on which the view depends. */
const ofPiece = {
  '': [],
  '/text': [],
  '/changed': [],
  '/check': [],
  '/check/:claim': [],
  '/decide': [],
  '/edit': [],
  '/correct': [],
  '/consent': [],
  '/replies': [],
  '/overrides': [],
  '/diff': ['from', 'to', 'page', 'same'],
  '/history': ['after'],
  '/people': [],
  '/review': [],
  '/lost': [],
};

/**
 * Pages that are built ahead, without data (the review page's text is put in as it is sent, docs/decisions/0033), and filled in the browser from one JSON view at `/api/v1/views` and their own path.
 * `page`: the route that stands for them all; an id of a piece is not part of it. `asks`: the parameters of the address on which the view depends.
 */
export const shells = [
  { source: '/desk', page: '/desk', asks: [] },
  { source: '/board', page: '/board', asks: ['q', 'column', 'cursor'] },
  { source: '/pieces', page: '/pieces', asks: ['q', 'state', 'cursor'] },
  ...Object.entries(ofPiece).map(([place, asks]) => ({
    source: `/pieces/:id(${ID})${place}`,
    page: `/pieces/_${place.replace(':claim', '_')}`,
    asks,
  })),
];

const patterns = shells.map(({ source, page, asks }) => ({
  pattern: new RegExp(`^${source.replace(`:id(${ID})`, ID).replace(':claim', '[^/]+')}$`),
  page,
  asks,
}));
/** @param {string} path */
const shellOf = (path) => patterns.find(({ pattern }) => pattern.test(path));

/**
 * The shell that stands at this path; undefined: the server draws the page itself.
 * @param {string} path
 */
export const shellAt = (path) => shellOf(path)?.page;

/**
 * What a page's view is asked for by: its path, and the parameters on which the view depends. `startView` makes the same.
 * @param {string} path
 * @param {URLSearchParams} search
 */
export function viewAddress(path, search) {
  const asks = shellOf(path)?.asks ?? [];
  const query = new URLSearchParams([...search].filter(([name]) => asks.includes(name))).toString();
  return query === '' ? path : `${path}?${query}`;
}

/**
 * The first line of every page, before any style or script file: asks for the view of a shell, so that the answer is on its way while the rest is loaded
 * (`viewStore` takes it up), and notes whether a person did something before the page was drawn (`keepLine`).
 */
export const startView = `(()=>{const p=location.pathname,s=${JSON.stringify(
  patterns.map(({ pattern, asks }) => [pattern.source, asks]),
)}.find(([r])=>new RegExp(r).test(p));if(s){const q=String(new URLSearchParams([...new URLSearchParams(location.search)].filter(([n])=>s[1].includes(n)))),v=q?p+'?'+q:p,a=fetch('/api/v1/views'+v,{headers:{accept:'application/json'},cache:'no-store'});a.catch(()=>0);window.counterpointView={path:v,answer:a};for(const e of['wheel','touchmove','keydown','pointerdown'])addEventListener(e,()=>{window.counterpointTouched=true},{once:true,passive:true})}})()`;
