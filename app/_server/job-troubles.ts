import { BadBackup } from '@/db/bad-backup';
import { DatabaseTrouble } from '@/db/database-trouble';
import { logFailure } from '@/db/logger';
import { perProcess } from '@/db/per-process';
import { isStoreTrouble } from '@/db/store-trouble';
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
