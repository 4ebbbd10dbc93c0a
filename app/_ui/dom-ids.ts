/** Where things stand on a page: the fragment identifiers that links, marks and margins agree on. */
export const noteId = (id: string) => `counterpoint-${id}`;
export const passageId = (id: string) => `passage-${id}`;
export const claimCardId = (id: string) => `claim-${id}`;
export const claimTextId = (id: string) => `claimed-${id}`;
export const factId = (id: string) => `fact-${id}`;
/** `index` counts from 0, as in the data; the address counts as people do. */
export const sentenceId = (index: number) => `sentence-${index + 1}`;
export const lineId = (index: number) => `line-${index}`;
