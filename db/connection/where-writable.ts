import { isWorkerFailed } from '../worker/worker-failed';
import { isStoreFailure, writeFailure } from './store-failure';

/** A write that a read makes on its way (last seen, derived rows): left for later while the disk is full or the database held. A read never fails for it. */
export function whereWritable(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!isStoreFailure(writeFailure(error))) throw error;
  }
}

/** The same of derived rows that are made in a thread: where the thread fails, the job that makes them says so to administrators (`refreshAll`). */
export async function whereMakeable(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(isWorkerFailed(error) || isStoreFailure(writeFailure(error)))) throw error;
  }
}
