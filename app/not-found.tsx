import type { Metadata } from 'next';
import { words } from '@/lib/words/en/shared';
import { english } from '@/lib/words/language';
import { NotFoundPage } from './_ui/not-found-page';

export const metadata: Metadata = { title: words.errors.notFoundTitle };

/** An address that is not ours. It is part of every page that is built ahead, so that it must not depend on a request. */
export default function NotFound() {
  return <NotFoundPage t={english} />;
}
