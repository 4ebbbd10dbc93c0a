import type { Metadata } from 'next';
import { words } from '@/lib/words/en/shared';
import { ChangedScreen } from './changed-screen';

export const metadata: Metadata = { title: words.piece.tabs.changed };
/** One page for all pieces: the address is rewritten to this one, and its view says the rest (docs/decisions/0023). */
export const generateStaticParams = () => [{ id: '_' }];
export const dynamicParams = false;

export default function ChangedPage() {
  return <ChangedScreen />;
}
