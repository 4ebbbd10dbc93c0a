'use client';

import { useWords } from '#words';
import { NotFoundPage } from '@/app/_ui/not-found-page';
import { words } from '@/lib/words/en/shared';

export default function NotFound() {
  const t = useWords();
  return (
    <>
      <title>{t(words).errors.notFoundTitle}</title>
      <NotFoundPage />
    </>
  );
}
