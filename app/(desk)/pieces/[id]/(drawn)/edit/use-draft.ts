'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftView } from '@/lib/review/views/text';
import { DraftKeeper, type DraftState } from './draft-keeper';

/** The draft of one open page, and what keeps it. The keeper outlives the page by its last save. */
export function useDraft(pieceId: string, personId: string, draft: DraftView): { keeper: DraftKeeper; state: DraftState } {
  const [keeper] = useState(() => new DraftKeeper(pieceId, personId, draft));
  useEffect(() => keeper.start(), [keeper]);
  const state = useSyncExternalStore(keeper.subscribe, keeper.get, keeper.get);
  return { keeper, state };
}
