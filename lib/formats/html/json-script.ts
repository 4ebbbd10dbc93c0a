import { type Html, raw } from './html';

/**
 * A data block (`<script type="application/ld+json">`): it never runs, so `script-src 'none'` lets it be. Inside a script element nothing is escaped by
 * entities, so `<` (and with it `</script>` and `<!--`) is written as a JSON escape, as are the two line ends that JSON allows and JavaScript did not.
 */
export function jsonScript(value: unknown): Html {
  const text = JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return raw(`<script type="application/ld+json">${text}</script>`);
}
