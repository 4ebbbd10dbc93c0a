import type { ImportView } from '@/lib/review/views/text';

/** What became of the parts of a file that a piece has no place for, a line each. */
export function ImportNotices({ notices }: { notices: ImportView['notices'] }) {
  if (notices.length === 0) return null;
  return (
    <ul className="told">
      {notices.map(({ kind, sentence }) => (
        <li key={kind}>{sentence}</li>
      ))}
    </ul>
  );
}
