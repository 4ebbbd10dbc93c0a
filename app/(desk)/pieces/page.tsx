import type { Metadata } from 'next';
import { requireViewer } from '@/app/_server/viewer';
import { pieces } from '@/db/read/pieces';
import { read } from '@/db/read/read';
import { piecesQuery } from '@/lib/review/queries';
import { words } from '@/lib/words';
import { PieceList } from './_list/piece-list';

export const metadata: Metadata = { title: words.desk.pieces.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Every piece that the viewer may know of. State, words and page stand in the address, so a list can be sent and come back to. */
export default async function PiecesPage({ searchParams }: Props) {
  const { actor } = await requireViewer();
  const { limit: _, ...asked } = piecesQuery.catch({}).parse(blankless(await searchParams));
  return <PieceList view={read(actor, (reading) => pieces(reading, asked), { fresh: true })} />;
}

/** A form sends its empty fields too. */
const blankless = (search: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(
    Object.entries(search).filter(
      ([name, value]) => ['state', 'q', 'cursor'].includes(name) && typeof value === 'string' && value.trim() !== '',
    ),
  );
