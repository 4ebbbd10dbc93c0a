import type { HtmlElement } from './html-tree';

/** What stands around an article: menus, comments, related links, footers. Each kind by tags, roles, and words in classes and names. */
const KINDS: { tags?: string[]; roles?: string[]; words: RegExp }[] = [
  {
    tags: ['nav'],
    roles: ['navigation', 'menu', 'menubar'],
    words: named('nav|navbar|navbox|navigation|menu|breadcrumbs?|pagination|pager|skip-?links?|toolbar|catlinks|toc'),
  },
  {
    tags: ['footer'],
    roles: ['contentinfo'],
    words: named('footer|colophon|copyright|site-?info'),
  },
  { roles: ['banner'], words: named('banner|masthead|site-?header|page-?header|cookies?|consent|gdpr') },
  {
    tags: ['aside'],
    roles: ['complementary'],
    words: named('sidebar|widgets?|promo|sponsor|sponsored|advert|adverts|advertisement|ad|ads|outbrain|taboola'),
  },
  { words: named('comments?|comment-?list|comment-?respond|respond|disqus|replies') },
  {
    words: named(
      'related|relatedposts|recommended|recommendations|most-?read|trending|most-?popular|more-?from|more-?on|read-?next|also-?read|up-?next',
    ),
  },
  {
    words: named(
      'share|sharing|sharedaddy|share-?buttons|social|social-?links|newsletter|subscribe|subscription|signup|sign-?up|like-?post|clap',
    ),
  },
  { words: named('tags|tag-?list|tag-?links|cat-?links|categories|edit-?section|editsection|print-?link|reading-?time') },
];

function named(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-])`, 'i');
}

/** Longer names than pages give; the rest of them is not looked at. */
const LONGEST_NAMES = 200;

/** The number of the kind of furniture that an element says it is; `null` if it does not say so. */
export function furnitureKind({ tag, attributes, parent }: HtmlElement): number | null {
  if (NEVER.has(tag) || (tag === 'footer' && QUOTES.has(parent?.tag ?? ''))) return null;
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, LONGEST_NAMES);
  const role = attributes.role?.toLowerCase() ?? '';
  const found = KINDS.findIndex(
    ({ tags, roles, words }) => tags?.includes(tag) || roles?.includes(role) || (names !== ' ' && words.test(names)),
  );
  return found < 0 ? null : found;
}

const NEVER = new Set(['html', 'body', 'main', 'article']);
/** A footer in these says whose words they are. */
const QUOTES = new Set(['blockquote', 'figure']);

export const isFurniture = (element: HtmlElement): boolean => furnitureKind(element) !== null;

/** Menus are left out of every page, unless somebody wants the whole of it. */
export const isMenu = ({ tag, attributes }: HtmlElement): boolean => tag === 'nav' || attributes.role === 'navigation';
