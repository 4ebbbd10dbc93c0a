'use client';

import { createContext, useContext } from 'react';
import type { DateSetting } from '@/lib/words/dates';
import type { Passage } from './passage';

/** What a form needs to know of the text it judges; the same for the whole room. */
export interface RoomSettings {
  pieceId: string;
  version: number;
  digest: string;
  dates: DateSetting;
  /** How long a block holds on after the author's answer. */
  blockHours: number | null;
  /** The perspectives for which this viewer may write. */
  perspectives: { slug: string; name: string }[];
  mayClaim: boolean;
}

/** What is being written, and about what. `lost`: its words are not in the version that came in meanwhile. */
export type Target =
  | { form: 'counterpoint'; on: 'passage'; passage: Passage; lost: boolean }
  | { form: 'counterpoint'; on: 'missing' }
  | { form: 'claim'; passage: Passage; lost: boolean };

export interface RoomState {
  settings: RoomSettings;
  selected: string | null;
  select: (id: string | null) => void;
  target: Target | null;
  compose: (target: Target | null) => void;
  /** Says once what came of an act. */
  say: (outcome: string) => void;
}

export const RoomContext = createContext<RoomState | null>(null);

export function useRoom(): RoomState {
  const room = useContext(RoomContext);
  if (!room) throw new Error('used outside of the room');
  return room;
}
