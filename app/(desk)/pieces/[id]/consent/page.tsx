import type { Metadata } from 'next';
import { words } from '@/lib/words/en/shared';
import { ConsentScreen } from './consent-screen';

export const metadata: Metadata = { title: words.room.consent.title };
/** One page for all pieces: the address is rewritten to this one, and its view says the rest (docs/decisions/0023). */
export const generateStaticParams = () => [{ id: '_' }];
export const dynamicParams = false;

export default function ConsentPage() {
  return <ConsentScreen />;
}
