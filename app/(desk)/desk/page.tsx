import type { Metadata } from 'next';
import { words } from '@/lib/words/en/shared';
import { DeskScreen } from './desk-screen';

export const metadata: Metadata = { title: words.desk.nav.desk };

export default function DeskPage() {
  return <DeskScreen />;
}
