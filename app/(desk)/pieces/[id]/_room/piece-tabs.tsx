'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import { PieceBar, type PieceFact, type PieceTab } from '@/app/_ui/piece-bar';

/** The bar over all pages of a piece. `segment` null is the text itself; pages without a tab mark none. */
export function PieceTabs({
  state,
  facts,
  tabs,
}: {
  state: string;
  facts: PieceFact[];
  tabs: (PieceTab & { segment: string | null })[];
}) {
  const here = useSelectedLayoutSegment();
  return (
    <PieceBar state={state} facts={facts} tabs={tabs.map(({ segment, ...tab }) => ({ ...tab, current: segment === here }))} />
  );
}
