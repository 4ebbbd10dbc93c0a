import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireViewer } from '@/app/_server/viewer';
import { board } from '@/db/read/board';
import { read } from '@/db/read/read';
import { words } from '@/lib/words';
import { Board } from './board';

export const metadata: Metadata = { title: words.desk.board.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}
const one = (value: string | string[] | undefined) =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, 400) : undefined;

/** Where every piece of the desk stands. Nothing is dragged; a state changes in the room. Only for editors: for others there is no such page. */
export default async function BoardPage({ searchParams }: Props) {
  const { actor } = await requireViewer();
  const search = await searchParams;
  const asked = { q: one(search.q), column: one(search.column), cursor: one(search.cursor) };
  const view = read(actor, (reading) => board(reading, asked), { fresh: true });
  if (!view) notFound();
  return <Board view={view} />;
}
