import { NotFoundPage } from '@/app/_ui/not-found-page';
import { words } from '@/lib/words/en/shared';
import { english as t } from '@/lib/words/language';

/** It is part of every page that is built ahead, and as a component of the browser it would be loaded with each: so it is in English. */
export default function NotFound() {
  return (
    <>
      <title>{t(words).errors.notFoundTitle}</title>
      <NotFoundPage t={t} />
    </>
  );
}
