import type { Metadata } from 'next';
import { workWords } from '@/lib/words/en/work';
import { OverridesScreen } from './overrides-screen';

export const metadata: Metadata = { title: workWords.overrides.title };
/** One page for all pieces: the address is rewritten to this one, and its view says the rest (docs/decisions/0023). */
export const generateStaticParams = () => [{ id: '_' }];
export const dynamicParams = false;

export default function OverridesPage() {
  return <OverridesScreen />;
}
