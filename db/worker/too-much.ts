import type { Refusal } from '@/lib/review/refusal';
import { isWorkerFailed } from './worker-failed';

/** What it means to whoever handed something in that the thread reading it did not come to its end. @throws whatever is no WorkerFailed. */
export function tooMuch(error: unknown): Refusal {
  if (!isWorkerFailed(error)) throw error;
  return error.why === 'crowded' || error.why === 'starved'
    ? { code: 'busy' }
    : { code: 'file_refused', reason: 'took_too_long' };
}
