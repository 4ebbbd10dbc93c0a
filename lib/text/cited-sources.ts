import type { MarkJson } from './body';

/** The sources (from 0) that words with these marks rest on, in the order of the marks. */
export const citedSources = (marks: readonly MarkJson[] = []): number[] =>
  marks.flatMap((mark) => (mark.type === 'source_ref' ? [mark.attrs.source] : []));
