import { BadBackup } from '@/db/backup/bad-backup';
import { DatabaseTrouble } from '@/db/connection/database-failure';
import { isStoreTrouble } from '@/db/connection/store-failure';
import { logFailure } from '@/db/logger';
import { perProcess } from '@/db/per-process';
import type { Condition } from '@/lib/review/condition';

type Failed = Extract<Condition, { code: 'job_failed' }>;

const troubles = perProcess('job-troubles', () => new Map<string, Failed>());

/** The jobs of this process whose last turn failed. */
export const jobTroubles = (): Failed[] => [...troubles().values()];

export const jobWorked = (job: string): boolean => troubles().delete(job);

export function jobFailed(job: string, error: unknown, at: string): void {
  const isForOperators = error instanceof BadBackup || error instanceof DatabaseTrouble || isStoreTrouble(error);
  const why = isForOperators ? error.message : null;
  logFailure({ job, ...(why === null ? {} : { why }) }, error);
  troubles().set(job, { code: 'job_failed', job, at, why });
}
