import { NotFoundPage } from '@/app/_ui/not-found-page';
import { words } from '@/lib/words';

export default function NotFound() {
  return (
    <>
      <title>{words.errors.notFoundTitle}</title>
      <NotFoundPage />
    </>
  );
}
