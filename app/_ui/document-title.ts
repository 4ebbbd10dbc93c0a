import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';

/**
 * The document's title, written in one place: two that watch it and correct each other would never come to an end. `named`: what the page on the screen is
 * called; null: what Next wrote. `errors`: forms on the page that did not go through.
 */
let named: string | null = null;
let errors = 0;
let observer: MutationObserver | undefined;

/** Names the page until what comes back is called. */
export function nameDocument(t: Translate, title: string): () => void {
  named = title;
  write(t);
  return () => {
    if (named === title) named = null;
    write(t);
  };
}

/** Says "Error:" before the title until what comes back is called. */
export function markError(t: Translate): () => void {
  errors += 1;
  write(t);
  return () => {
    errors -= 1;
    write(t);
  };
}

function write(t: Translate): void {
  const prefix = errors > 0 ? t(words).errors.titlePrefix : '';
  const title = prefix + (named ?? withoutMark(t, document.title));
  if (document.title !== title) document.title = title;
  // Next writes a page's own title whenever it is done with it, and again when the page is asked for anew.
  if (named === null && errors === 0) {
    observer?.disconnect();
    observer = undefined;
  } else if (!observer) {
    observer = new MutationObserver(write);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  }
}

function withoutMark(t: Translate, title: string): string {
  const { titlePrefix } = t(words).errors;
  return title.startsWith(titlePrefix) ? title.slice(titlePrefix.length) : title;
}
