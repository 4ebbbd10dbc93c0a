import { hashOf } from './fingerprint';
import { fold } from './fold';

/** What readers see of a version beside its sentences, each a line of its own. */
export const lineFields = ['byline', 'disclosure', 'source'] as const;
export type LineField = (typeof lineFields)[number];

/** Which line it is, as people say it: "the byline", "source 3". `number` counts from 1; null for a field of which there is one. */
export interface LineName {
  field: LineField;
  number: number | null;
}
interface TextLine extends LineName {
  text: string;
  /** As a sentence's: of its folded text. A source's is of its title and its address together, so that two sources cannot change places unseen. */
  fingerprint: string;
  /** How many earlier lines of this version are the same. */
  occurrence: number;
}
export interface Lined {
  byline: string;
  disclosure: string;
  sources: readonly { title: string; url: string }[];
}

/** The lines of a text, in reading order. Empty fields are none. */
export function textLines({ byline, disclosure, sources }: Lined): TextLine[] {
  const seen = new Map<string, number>();
  const line = (field: LineField, number: number | null, text: string, address = ''): TextLine => {
    const fingerprint = hashOf(`${field}\n${fold(text)}\n${address}`);
    const occurrence = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, occurrence + 1);
    return { field, number, text: [text, address].filter((part) => part !== '').join('\n'), fingerprint, occurrence };
  };
  return [
    ...(byline === '' ? [] : [line('byline', null, byline)]),
    ...(disclosure === '' ? [] : [line('disclosure', null, disclosure)]),
    ...sources.map(({ title, url }, at) => line('source', at + 1, title, url)),
  ];
}
