import type { Metadata } from 'next';
import { words } from '@/lib/words/en/shared';
import { HistoryScreen } from './history-screen';

export const metadata: Metadata = { title: words.piece.history.title };
/** One page for all pieces: the address is rewritten to this one, and its view says the rest (docs/decisions/0023). */
export const generateStaticParams = () => [{ id: '_' }];
export const dynamicParams = false;

export default function HistoryPage() {
  return <HistoryScreen />;
}
