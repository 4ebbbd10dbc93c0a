/** Where an entry of the piece's list of sources stands, counted from 0. */
export const sourceId = (source: number) => `source-${source + 1}`;
export const sourceHref = (source: number) => `#${sourceId(source)}`;
