import type { Metadata } from 'next';
import { correctWords } from '@/lib/words/en/correct';
import { CorrectScreen } from './correct-screen';

export const metadata: Metadata = { title: correctWords.title };
/** One page for all pieces: the address is rewritten to this one, and its view says the rest (docs/decisions/0023). */
export const generateStaticParams = () => [{ id: '_' }];
export const dynamicParams = false;

export default function CorrectPage() {
  return <CorrectScreen />;
}
