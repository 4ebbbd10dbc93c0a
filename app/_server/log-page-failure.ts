import { logFailure } from '@/db/logger';

/** A page that failed while it was made. `route` is its pattern; the digest is what its error page shows. */
export function logPageFailure(error: unknown, { method, route }: { method: string; route: string }): void {
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : '';
  logFailure({ request: digest, method, path: route }, error);
}
