/** What a counterpoint's digest is of. */
export const counterpointBody = (counterpoint: {
  perspective: string;
  kind: 'passage' | 'missing';
  version: number;
  start: number | null;
  end: number | null;
  text: string;
  sources: { title: string; url: string }[];
}) => ({
  perspective: counterpoint.perspective,
  kind: counterpoint.kind,
  anchor:
    counterpoint.start === null ? null : { version: counterpoint.version, start: counterpoint.start, end: counterpoint.end },
  text: counterpoint.text,
  sources: counterpoint.sources,
});
