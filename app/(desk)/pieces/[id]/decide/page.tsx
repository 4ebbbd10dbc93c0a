import type { Metadata } from 'next';
import { roomWords } from '@/lib/words/en/text-page';
import { DecideScreen } from './decide-screen';

export const metadata: Metadata = { title: roomWords.decide };
/** One page for all pieces: the address is rewritten to this one, and its view says the rest (docs/decisions/0023). */
export const generateStaticParams = () => [{ id: '_' }];
export const dynamicParams = false;

export default function DecidePage() {
  return <DecideScreen />;
}
