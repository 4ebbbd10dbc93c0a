/** Being mended beside this: what reads files runs in a thread that is stopped when it takes too long (`importLimits`). */
const TO_BE_MENDED = 'Files are read in a thread that is stopped when it takes too long.';

/**
 * Patterns whose time may grow faster than the text, by file, each with the reason why that does no harm: what bounds the text or the time. An entry that
 * is not needed fails the test.
 */
export const slowPatterns: Record<string, { source: string; because: string }[]> = {
  'lib/formats/export/docx/settle-bytes.ts': [
    { source: String.raw`(<dcterms:(?:created|modified)[^>]*>)[^<]*`, because: TO_BE_MENDED },
    { source: String.raw`(?<=<[^<>]*\s(?:r:id|Id)=")rId(?=[a-z0-9_-]{15,}")[a-z0-9_-]+(?=")`, because: TO_BE_MENDED },
  ],
  'lib/formats/html/policy.ts': [{ source: String.raw`<style>(.*?)<\/style>`, because: TO_BE_MENDED }],
  'lib/formats/html/without.ts': [
    { source: String.raw`<!--\+-->.*?<!--\/\+-->`, because: TO_BE_MENDED },
    { source: String.raw`<!--~(.*?)~-->`, because: TO_BE_MENDED },
  ],
  'lib/formats/import/docx/fields.ts': [
    { source: String.raw`^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))(.*)$`, because: TO_BE_MENDED },
  ],
  'lib/formats/import/docx/take-apart.ts': [{ source: String.raw`\s*\n\s*`, because: TO_BE_MENDED }],
  'lib/formats/import/end-mark.ts': [
    {
      source: String.raw`^\s*(?:[[(*_]*\s*(?:the\s+)?(?:end|ends|fin)\s*[\])*_]+|ENDS?|FIN|-\s?30\s?-|#\s?#\s?#|\*\s?\*\s?\*\s*end)\.?\s*$`,
      because: TO_BE_MENDED,
    },
  ],
  'lib/formats/import/file-kind.ts': [
    {
      source: String.raw`^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])`,
      because: TO_BE_MENDED,
    },
  ],
  'lib/formats/import/front-matter.ts': [
    {
      source: String.raw`^(?<label>headline|title|titre|standfirst|subtitle|subhead|dek|chapô|chapo|sous-titre)\s*:\s*(?<rest>.+)$`,
      because: TO_BE_MENDED,
    },
    { source: String.raw`^\p{Lu}{2,}[\p{Lu}\s.'’-]*(?:,[^–—]{1,40})?(?:\([^)]*\)\s*)?\s*[–—-]{1,2}\s`, because: TO_BE_MENDED },
  ],
  'lib/formats/import/html/css.ts': [{ source: String.raw`\s*!important$`, because: TO_BE_MENDED }],
  'lib/formats/import/html/line.ts': [{ source: String.raw`\S*$`, because: TO_BE_MENDED }],
  'lib/formats/import/html/notes.ts': [
    {
      source: String.raw`^_?(?:ftn|edn|ftnt|fn:?-?|(?:foot|end)note-?|sd(?:foot|end)note|cite_note-|user-content-fn-)\w*\d\w*$`,
      because: TO_BE_MENDED,
    },
  ],
  'lib/formats/import/html/outer-href.ts': [
    { source: String.raw`\/v3\/__(.{1,4000}?)__;([^!]{0,2000})!`, because: TO_BE_MENDED },
  ],
  'lib/formats/import/html/read-html.ts': [
    { source: String.raw`^\s*(?:(?:foot|end)?notes?|notes de (?:bas de page|fin))\s*:?\s*$`, because: TO_BE_MENDED },
  ],
  'lib/formats/import/keepable.ts': [{ source: String.raw`\S{20000}`, because: TO_BE_MENDED }],
  'lib/formats/import/markdown-html.ts': [
    {
      source: String.raw`<!--[^]{0,20000}?-->|<(?<close>\/?)(?<name>[a-z][a-z0-9]{0,20})(?:\s[^<>]{0,2000})?>`,
      because: TO_BE_MENDED,
    },
    { source: String.raw`<(script|style)\b[^]{0,20000}?<\/\1\s{0,9}>`, because: TO_BE_MENDED },
  ],
  'lib/formats/import/markdown-notes.ts': [
    { source: String.raw`^ {0,3}\[\^(?<label>[^\]\s]{1,80})\]:[ \t]*(?<text>.*)$`, because: TO_BE_MENDED },
  ],
  'lib/formats/import/markdown-sources.ts': [{ source: String.raw`\S+(?=\s*$)`, because: TO_BE_MENDED }],
  'lib/formats/import/markdown.ts': [
    { source: String.raw`\p{L}{2,}\s+\p{L}`, because: TO_BE_MENDED },
    { source: String.raw`^(?=[^\n]*\|)(?=[^\n]*-)[ \t|:-]+$`, because: TO_BE_MENDED },
  ],
  'lib/formats/import/opening.ts': [{ source: String.raw`\s*\n\s*`, because: TO_BE_MENDED }],
  'lib/formats/import/read-sources.ts': [
    { source: String.raw`\[(?<label>[^\]]{0,300})\]\(\s*<?(?<target>[^)\s>]+)>?(?:\s+"[^"]*")?\s*\)`, because: TO_BE_MENDED },
    { source: String.raw`\s+(?=[*•·]\s)`, because: TO_BE_MENDED },
  ],
  'lib/formats/import/sources-list.ts': [
    {
      source: String.raw`^\s*(?:#{1,6}\s*)?[*_]*(?:sources?(?:\s+(?:and|et)\s+\p{L}+)?|references?|références?|bibliography|bibliographie|further reading|works cited|links|(?:foot|end)?notes?)[*_]*\s*(?::[*_]*\s*(?<rest>.*))?$`,
      because: TO_BE_MENDED,
    },
  ],
  'scripts/strict-migration.ts': [
    {
      source: '(CREATE TABLE `(?:__new_)?(\\w+)` \\([\\s\\S]*?\\n\\));',
      because: 'Reads a migration that was generated a moment ago, on the machine of whoever generates it.',
    },
  ],
};
