import { BadBackup } from '@/db/backup/bad-backup';
import { DatabaseFailure } from '@/db/connection/database-failure';
import { isStoreFailure } from '@/db/connection/store-failure';
import { logFailure } from '@/db/logger';
import { perProcess } from '@/db/per-process';
import type { Condition } from '@/lib/review/condition';

type Failed = Extract<Condition, { code: 'job_failed' }>;

const failures = perProcess('job-failures', () => new Map<string, Failed>());

/** The jobs of this process whose last turn failed. */
export const jobFailures = (): Failed[] => [...failures().values()];

export const jobWorked = (job: string): boolean => failures().delete(job);

export function jobFailed(job: string, error: unknown, at: string): void {
  const isForOperators = error instanceof BadBackup || error instanceof DatabaseFailure || isStoreFailure(error);
  const why = isForOperators ? error.message : null;
  logFailure({ job, ...(why === null ? {} : { why }) }, error);
  failures().set(job, { code: 'job_failed', job, at, why });
}
