import type { CounterpointView } from '@/lib/review/views/piece';

/** What was on record and is closed, by a cut or because it no longer applies. What its writer took back is theirs. */
export const notRunning = (notes: readonly CounterpointView[]): CounterpointView[] =>
  notes.filter((note) => note.posted && note.outcome !== 'withdrawn' && (note.cutIn !== null || note.outcome === 'cut'));
