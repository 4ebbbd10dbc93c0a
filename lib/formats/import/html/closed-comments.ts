/** A page whose comments all end in `-->`: browsers take `--!>` for an end, too, and parsers do not. One pass over the text. */
export function closedComments(html: string): string {
  const [start, end, other] = ['<!--', '-->', '--!>'].map((mark) => finder(html, mark)) as [Find, Find, Find];
  const parts: string[] = [];
  let from = 0;
  for (let at = start(0); at < html.length; ) {
    const close = end(at + 2);
    const odd = other(at + 4);
    if (odd === html.length) break;
    if (odd < close) {
      parts.push(html.slice(from, odd), '-->');
      from = odd + 4;
    }
    at = start(Math.min(odd + 4, close + 3));
  }
  return parts.join('') + html.slice(from);
}

type Find = (from: number) => number;

/** Where a mark stands next; its end if nowhere. Asked for places further and further on, it looks at each once. */
function finder(text: string, mark: string): Find {
  let at = -1;
  return (from) => {
    if (at < from) at = text.indexOf(mark, from);
    if (at < 0) at = text.length;
    return at;
  };
}
