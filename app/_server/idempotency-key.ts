import { problems } from '@/lib/words/en/problems';
import { requestProblem } from './problem';

/**
 * The `Idempotency-Key` of a write. It is taken on every POST, PUT and PATCH and never demanded: a client without one loses only the
 * promise that a retry has one effect. The web UI always sends it.
 */
export function idempotencyKey(request: Request): { ok: true; key: string | null } | { ok: false; response: Response } {
  const key = request.headers.get('idempotency-key');
  if (key === null || /^[\x21-\x7e]{1,200}$/.test(key)) return { ok: true, key };
  return {
    ok: false,
    response: requestProblem(400, 'malformed', {
      fields: [{ field: '/headers/idempotency-key', why: (t) => t(problems).idempotency_key }],
    }),
  };
}
