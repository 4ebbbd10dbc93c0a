import { Schema } from 'prosemirror-model';

/** Tells why an attribute's value cannot stand, else `null`. Node and mark types without an entry have no attributes. */
export const attributeChecks: Readonly<Record<string, { name: string; fits: (value: unknown) => boolean; fallback?: unknown }>> =
  {
    heading: { name: 'level', fits: (value) => value === 2 || value === 3 },
    // HTML's `start` is a 32-bit integer; a list in print starts at 0 at the lowest.
    orderedList: { name: 'start', fits: (value) => isInteger(value, 0, 2 ** 31 - 1), fallback: 1 },
    link: { name: 'href', fits: (value) => typeof value === 'string' },
    source_ref: { name: 'source', fits: (value) => isInteger(value, 0, 9999) },
  };

/** The closed schema of a body. Whatever it does not name cannot be in a piece. */
export const bodySchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: { group: 'block', content: 'inline*', attrs: checked('heading'), defining: true },
    blockquote: { group: 'block', content: 'block+', defining: true },
    bulletList: { group: 'block', content: 'listItem+' },
    orderedList: { group: 'block', content: 'listItem+', attrs: checked('orderedList') },
    listItem: { content: 'paragraph block*', defining: true },
    horizontalRule: { group: 'block' },
    text: { group: 'inline' },
    hardBreak: { group: 'inline', inline: true, selectable: false },
  },
  marks: {
    link: { attrs: checked('link'), inclusive: false },
    bold: {},
    italic: {},
    // One passage may rest on several sources.
    source_ref: { attrs: checked('source_ref'), inclusive: false, excludes: '' },
  },
});

function checked(type: string) {
  const check = attributeChecks[type];
  if (check === undefined) throw new RangeError(`no attribute check for ${type}`);
  const validate = (value: unknown) => {
    if (!check.fits(value)) throw new RangeError(`${type}.${check.name} has a value that it may not have`);
  };
  return { [check.name]: 'fallback' in check ? { default: check.fallback, validate } : { validate } };
}

function isInteger(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
