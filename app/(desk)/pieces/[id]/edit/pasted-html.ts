/** Parts of a page that hold no text of a piece. */
const WITHOUT_TEXT =
  'script, style, template, noscript, iframe, object, embed, svg, math, img, video, audio, canvas, form, input, button, select, textarea, meta, link';
/** A piece has headings of two ranks; another page's ranks become the nearest. */
const HEADINGS: Record<string, string> = { H1: 'h2', H4: 'h3', H5: 'h3', H6: 'h3' };

/**
 * HTML from the clipboard, before the editor's own parser reads it by the closed schema: without handlers and foreign objects, which it would
 * drop too, but only after a browser has looked at them.
 */
export function pastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(withoutHandlers(html), 'text/html');
  for (const element of page.querySelectorAll(WITHOUT_TEXT)) element.remove();
  for (const element of page.body.querySelectorAll('*')) {
    // Styles stay: word processors say with them what is bold, and what is not.
    for (const name of element.getAttributeNames()) if (/^on/i.test(name)) element.removeAttribute(name);
    const rank = HEADINGS[element.tagName];
    if (rank === undefined) continue;
    const heading = page.createElement(rank);
    heading.append(...element.childNodes);
    element.replaceWith(heading);
  }
  return page.body.innerHTML;
}

/** A browser reports a handler to the security policy as soon as it parses one, even where it could never run. */
const withoutHandlers = (html: string) =>
  html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/[\s/'"]on[a-z]+\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi, ' '));
