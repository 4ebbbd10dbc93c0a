'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
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
  const [, , , here = null] = usePathname().split('/');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another tab.
  useEffect(showTab, [here]);
  return (
    <PieceBar state={state} facts={facts} tabs={tabs.map(({ segment, ...tab }) => ({ ...tab, current: segment === here }))} />
  );
}

/** On a phone the row of tabs is wider than the screen: the one where one is comes into sight, and the page stays where it is. */
function showTab(): void {
  const tab = document.querySelector<HTMLElement>('.piece nav [aria-current]');
  const row = tab?.parentElement;
  if (!tab || !row) return;
  const [at, within] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += at.left - within.left - (row.clientWidth - at.width) / 2;
}
