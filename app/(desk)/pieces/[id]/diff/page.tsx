import type { Metadata } from 'next';
import { authoringWords } from '@/lib/words/en/authoring';
import { DiffScreen } from './diff-screen';

export const metadata: Metadata = { title: authoringWords.diff.compare };
/** One page for all pieces: the address is rewritten to this one, and its view says the rest (docs/decisions/0023). */
export const generateStaticParams = () => [{ id: '_' }];
export const dynamicParams = false;

export default function DiffPage() {
  return <DiffScreen />;
}
