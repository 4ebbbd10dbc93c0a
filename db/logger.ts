import { randomBytes } from 'node:crypto';
import pino from 'pino';

/** One JSON line for each write and each failure, on standard output. Lines have ids and codes, never names or words of anybody. */
export const log = pino(
  {
    level: process.env['LOG_LEVEL'] || 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
  },
  process.stdout,
);

/** Names one request in the log, and on the page or in the answer that says it failed. */
export const newRequestId = (): string => randomBytes(5).toString('hex');

interface LoggedError {
  error: string;
  code?: string;
  at: string[];
  cause?: LoggedError;
}
const FRAMES = 8;

/** What may be logged of an error: its kind, its code and where it happened. Its message may hold somebody's words. */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? []);
  return {
    error: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    at: at.slice(0, FRAMES),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  };
}

export const logFailure = (what: Record<string, string | number>, error: unknown): void =>
  log.error({ ...what, ...loggedError(error) }, 'failure');
