'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useWords } from '#words';
import { useScreen } from '@/app/_ui/screen/screen-context';
import type { DraftView } from '@/lib/review/views/text';
import { DraftKeeper, type DraftState } from './draft-keeper';

/** The draft of one open page, and what keeps it. The keeper outlives the page by its last save. */
export function useDraft(pieceId: string, personId: string, draft: DraftView): { keeper: DraftKeeper; state: DraftState } {
  const t = useWords();
  const [keeper] = useState(() => new DraftKeeper(t, pieceId, personId, draft));
  useEffect(() => keeper.start(), [keeper]);
  const state = useSyncExternalStore(keeper.subscribe, keeper.get, keeper.get);
  const { refresh, hidden } = useScreen();
  const { problem } = state;
  // The page that asks for its view is told the same, and opens the form to sign in.
  useEffect(() => {
    if (problem?.status === 401) void refresh();
  }, [problem, refresh]);
  useEffect(() => {
    if (!hidden && keeper.isDirty()) void keeper.save();
  }, [hidden, keeper]);
  return { keeper, state };
}
