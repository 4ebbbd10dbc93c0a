/** A piece of trusted HTML. Only `html` and `raw` make one; everything else that goes into a page is escaped text. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: text (escaped), HTML (as it is), lists of both; nothing for null, undefined and false. */
export type Part = string | number | Html | readonly Part[] | null | undefined | false;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that is safe between tags and inside quoted attribute values. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Template for HTML: what is written in the template is trusted, what is put in is escaped. Attribute values must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  return new Html(parts.reduce((made, part, at) => made + part + (at < values.length ? written(values[at]) : ''), ''));
}

/** Marks a text as trusted HTML. Never for what a person wrote. */
export const raw = (text: string): Html => new Html(text);

/** Parts one after the other. */
export const join = (parts: readonly Part[], between: Part = ''): Html =>
  new Html(parts.map((part) => written(part)).join(written(between)));

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map(written).join('');
}
