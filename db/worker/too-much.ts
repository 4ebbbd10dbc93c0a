import type { Refusal } from '@/lib/review/refusal';
import { isWorkerFailed } from './worker-failed';

/** The failure of a thread that read a file, as its sender is told of it. @throws any other error than a WorkerFailed. */
export function tooMuch(error: unknown): Refusal {
  if (!isWorkerFailed(error)) throw error;
  return error.why === 'crowded' || error.why === 'starved'
    ? { code: 'busy' }
    : { code: 'file_refused', reason: 'took_too_long' };
}
