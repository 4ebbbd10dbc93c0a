import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { ErrorSummary, type FormError } from '@/app/_ui/error-summary';
import { Link } from '@/app/_ui/link';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { piecePath } from '../_parts/piece-path';
import type { Writing } from './use-write';

interface Props {
  pieceId: string;
  /** What the error summary calls it: "This request". */
  what: string;
  errors?: FormError[];
  writing: Writing;
  /** Where a refusal of this code is put right. */
  ways?: Record<string, { href: string; label: string }> | undefined;
  level?: 2 | 3;
}

/** What went wrong with the last try; nothing while all is well. */
export function Trouble({ pieceId, what, errors = [], writing, ways, level = 2 }: Props) {
  const t = useWords();
  const { problem, attempt, reload } = writing;
  const isStale = writing.stale || problem?.code === 'stale_edition';
  const way = problem ? ways?.[problem.code] : undefined;
  const said = problem && !isStale ? [{ field: null, message: problem.detail }] : [];
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      <ErrorSummary heading={t(words).errors.summaryOf({ what })} errors={errors.length > 0 ? errors : said} attempt={attempt} />
      {errors.length === 0 && way && (
        <p>
          <Link href={way.href}>{way.label}</Link>
        </p>
      )}
      {errors.length === 0 && isStale && problem && (
        <section className="errors" role="alert">
          <Heading>{t(workWords).staleTitle}</Heading>
          <p>
            {problem.detail} {t(workWords).staleKeep}
          </p>
          <div className="line">
            <Button onClick={reload}>
              {problem.code === 'stale_edition' ? t(workWords).staleEdition : t(workWords).staleLoad}
            </Button>
            <Link href={piecePath(pieceId, 'changed')} target="_blank">
              {t(workWords).staleSee}
            </Link>
          </div>
        </section>
      )}
    </>
  );
}
