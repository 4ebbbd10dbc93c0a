import { type Html, html, join, raw } from './html';

/** A note's text as paragraphs: an empty line parts them, a single line end is a line break. Each finds its own direction. */
export function paragraphs(text: string): Html {
  const parts = text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return join(parts.map((part) => html`<p dir="auto">${join(part.split('\n'), raw('<br>'))}</p>`));
}
