import type { Metadata } from 'next';
import { words } from '@/lib/words/en/shared';
import { Door } from './_parts/door';

export const metadata: Metadata = { title: words.piece.label };
/** One page for all pieces: the address is rewritten to this one, and its view says the rest (docs/decisions/0023). */
export const generateStaticParams = () => [{ id: '_' }];
export const dynamicParams = false;

/** The door of a piece, which shows nothing itself. */
export default function DoorPage() {
  return <Door />;
}
