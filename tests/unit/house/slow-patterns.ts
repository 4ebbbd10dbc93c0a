/**
 * Patterns whose time may grow faster than the text, by file, each with the reason why that does no harm: what bounds the text or the time. An entry that
 * is not needed fails the test.
 */
export const slowPatterns: Record<string, { source: string; because: string }[]> = {
  'lib/formats/export/docx/settle-bytes.ts': [
    {
      source: String.raw`(<dcterms:(?:created|modified)[^>]*>)[^<]*`,
      because: 'Reads what our own writer made, in which these elements stand once.',
    },
  ],
  'lib/formats/import/byline-line.ts': [
    { source: String.raw`\s*[|·•–—]\s*|\s+-\s+|\s{3,}`, because: 'A line of 160 characters at most (LONGEST).' },
    { source: String.raw`\s*(?:,|&|\s(?:and|et|und|y|e|en|i|и|و)\s)\s*`, because: 'A line of 160 characters at most (LONGEST).' },
  ],
  'lib/formats/import/front-matter.ts': [
    {
      source: String.raw`^\p{Lu}{2,}[\p{Lu}\s.'’-]*(?:,[^–—]{1,40})?(?:\([^)]*\)\s*)?\s*[–—-]{1,2}\s`,
      because: 'The first 120 characters of a paragraph (DATELINE_MOST).',
    },
  ],
  'lib/formats/import/markdown-sources.ts': [
    { source: String.raw`\S+(?=\s*$)`, because: 'The last 80 characters before a note.' },
  ],
  'scripts/strict-migration.ts': [
    {
      source: '(CREATE TABLE `(?:__new_)?(\\w+)` \\([\\s\\S]*?\\n\\));',
      because: 'Reads a migration that was generated a moment ago, on the machine of whoever generates it.',
    },
  ],
};
