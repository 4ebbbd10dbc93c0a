/** Text in which nothing is markup: signs that Markdown (GitHub's too) would read are escaped; an underscore inside a word is none. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]<~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)|^\^/g, '\\$&');
}

/** What would make a line something else than the text of a paragraph: a heading, a quotation, an entry of a list, an underlined title. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?= |$)|>|[-+](?= |$)|-+(?= *$)|=+(?= *$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2');
}

/** An address between the brackets of a link. */
export function linkTarget(href: string): string {
  const escaped = href.replace(/&(?=#?\w+;)/g, '\\&');
  return /[()]/.test(href) ? `<${escaped}>` : escaped;
}
