/**
 * The document's title, written in one place: two that watch it and correct each other would never come to an end. `named`: what the page on the screen is
 * called; null: what Next wrote. `errors`: forms on the page that did not go through; `mark`: what stands before the title then.
 */
let named: string | null = null;
let errors = 0;
let mark = '';
let observer: MutationObserver | undefined;

/** Names the page until what comes back is called. */
export function nameDocument(title: string): () => void {
  named = title;
  write();
  return () => {
    if (named === title) named = null;
    write();
  };
}

/** Says this ("Error:") before the title until what comes back is called. */
export function markError(prefix: string): () => void {
  mark = prefix;
  errors += 1;
  write();
  return () => {
    errors -= 1;
    write();
  };
}

function write(): void {
  const title = (errors > 0 ? mark : '') + (named ?? withoutMark(document.title));
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

const withoutMark = (title: string) => (title.startsWith(mark) ? title.slice(mark.length) : title);
