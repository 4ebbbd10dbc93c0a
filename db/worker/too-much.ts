import type { Refusal } from '@/lib/review/refusal';
import { isWorkerFailed } from './worker-failed';

/** The refusal for a file that a thread failed to read. @throws every error that is not a WorkerFailed. */
export function tooMuch(error: unknown): Refusal {
  if (!isWorkerFailed(error)) throw error;
  return error.why === 'crowded' || error.why === 'starved'
    ? { code: 'busy' }
    : { code: 'file_refused', reason: 'took_too_long' };
}
