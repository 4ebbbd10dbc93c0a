import type { EventType } from '@/lib/review/events';

/** Events after which readers see something else. */
export const readerEvents: readonly EventType[] = [
  'published',
  'corrected',
  'correction_confirmed',
  'correction_refused',
  'correction_answered',
  'correction_answer_held',
  'counterpoint_taken_off',
  'retracted',
  'removed',
];
