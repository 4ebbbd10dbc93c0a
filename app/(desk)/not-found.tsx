import { NotFoundPage } from '@/app/_ui/not-found-page';
import { words } from '@/lib/words/en/shared';

export default function NotFound() {
  return (
    <>
      <title>{words.errors.notFoundTitle}</title>
      <NotFoundPage />
    </>
  );
}
