import type { Metadata } from 'next';
import { words } from '@/lib/words/en/shared';
import { BoardScreen } from './board-screen';

export const metadata: Metadata = { title: words.desk.board.title };

export default function BoardPage() {
  return <BoardScreen />;
}
