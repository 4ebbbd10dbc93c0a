import type { ReactNode } from 'react';
import type { MarkJson } from '@/lib/text/body';
import { safeHref } from '@/lib/text/safe-href';
import type { Run } from '@/lib/text/split-runs';

/** The words themselves with the writer's own formatting. An address that may not be followed stays plain words. */
export function PassageRun<R>({ run, onSource }: { run: Run<R>; onSource?: (source: number) => string | null }) {
  if (run.kind === 'break') return <br />;
  return run.marks.reduceRight<ReactNode>((inner, mark) => formatted(mark, inner, onSource), run.text);
}

function formatted(mark: MarkJson, inner: ReactNode, onSource?: (source: number) => string | null): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'link': {
      const href = safeHref(mark.attrs.href);
      return href ? (
        <a href={href} rel="noopener noreferrer">
          {inner}
        </a>
      ) : (
        inner
      );
    }
    case 'source_ref': {
      const href = onSource?.(mark.attrs.source);
      return href ? <a href={href}>{inner}</a> : inner;
    }
  }
}
