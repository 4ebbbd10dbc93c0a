import type { Metadata } from 'next';
import { words } from '@/lib/words/en/shared';
import { PiecesScreen } from './pieces-screen';

export const metadata: Metadata = { title: words.desk.pieces.title };

export default function PiecesPage() {
  return <PiecesScreen />;
}
