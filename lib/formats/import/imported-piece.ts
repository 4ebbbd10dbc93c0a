import type { BodyJson } from '@/lib/text/schema';

export type ImportedSource = { title: string; url: string };

/** What was understood of a text that came in. Parts that it does not have are empty; a source without an address has `url: ''`. */
export type ImportedPiece = {
  headline: string;
  standfirst: string;
  /** As printed, without "By"; empty if the text has none. */
  byline: string;
  body: BodyJson;
  sources: ImportedSource[];
  /** Two or three letters, where the file says it. */
  language?: string | null;
  format: 'markdown' | 'plain' | 'html' | 'docx';
};
