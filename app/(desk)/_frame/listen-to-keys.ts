import { isSingleKey } from '@/app/_ui/single-keys';

/** `g` and then one of these. */
const places: Record<string, string> = { d: '/desk', p: '/pieces', b: '/board' };
/** How long `g` waits for its second key. */
const PAIR_MS = 1_500;

interface Acts {
  go: (href: string) => void;
  list: () => void;
  jump: () => void;
}

/** Listens for the keys that work on every page. On the window, behind a page's own: what it takes is not taken twice. Gives back how to stop. */
export function listenToKeys({ go, list, jump }: Acts): () => void {
  // Not 0: a page's clock begins there, and its first second and a half would be taken for a pair's.
  let waitingSince = Number.NEGATIVE_INFINITY;
  const onKey = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      if (event.defaultPrevented) return;
      event.preventDefault();
      jump();
      return;
    }
    if (!isSingleKey(event)) return;
    const second = event.timeStamp - waitingSince < PAIR_MS ? places[event.key] : undefined;
    waitingSince = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (second !== undefined) go(second);
    else if (event.key === '?') list();
    else if (event.key === '/') find(go);
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

/** The page's own search, or that of the pieces. */
function find(go: (href: string) => void): void {
  const search = document.querySelector<HTMLInputElement>('main input[type="search"]');
  if (search) search.focus();
  else go('/pieces#find');
}
