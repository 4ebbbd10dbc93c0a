/** Words that are linked to an address, as a line of plain text in which `readSources` finds both. Words that are an address themselves give way. */
export const linkedWords = (words: string, url: string): string =>
  /^\s*(?:https?:\/\/|www\.)\S*\s*$/i.test(words) ? ` <${url}> ` : `${words} <${url}> `;
