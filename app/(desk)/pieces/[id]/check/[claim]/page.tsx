import type { Metadata } from 'next';
import { words } from '@/lib/words/en/shared';
import { VerdictScreen } from './verdict-screen';

export const metadata: Metadata = { title: words.facts.verdictTitle };
/** One page for all pieces: the address is rewritten to this one, and its view says the rest (docs/decisions/0023). */
export const generateStaticParams = () => [{ id: '_', claim: '_' }];
export const dynamicParams = false;

export default function VerdictPage() {
  return <VerdictScreen />;
}
