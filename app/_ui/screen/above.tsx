'use client';

import { useWords } from '#words';
import { screenWords } from '@/lib/words/en/screen';
import { Button } from '../button';
import type { Problem } from '../client';
import { NewerLine } from './newer-line';

interface Props {
  problem: Problem | null;
  retry: () => Promise<void>;
  /** The server is of another build than this page. */
  isOutdated: boolean;
}
/** What has to be said about the page itself: something newer waits, the server was updated, or the last question had no answer. */
export function Above({ problem, retry, isOutdated }: Props) {
  const t = useWords();
  return (
    <div className="above">
      <NewerLine />
      {isOutdated && (
        <output className="newer">
          <span>{t(screenWords).updated}</span> <Button onClick={() => window.location.reload()}>{t(screenWords).reload}</Button>
        </output>
      )}
      {problem && (
        <output className="newer">
          <span>
            {t(screenWords).stale} {problem.detail}
          </span>{' '}
          <Button onClick={() => void retry()}>{t(screenWords).tryAgain}</Button>
        </output>
      )}
    </div>
  );
}
