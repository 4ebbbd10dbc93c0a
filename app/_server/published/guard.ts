import { clientAddress } from '@/app/_server/client-address';
import { take } from '@/app/_server/rate-limits';
import { DatabaseFailure } from '@/db/connection/database-failure';
import { logFailure, newRequestId } from '@/db/logger';
import { DamagedPage } from '@/db/read/public/intact';
import { published } from '@/lib/words/en/published';
import type { PublicRequest, PublishedAnswer } from './published-answer';

/**
 * Readers come as often as `rateLimits` lets them. A database that is held or unreadable for a moment is no reason for a stack trace: readers are asked to come
 * back. A page that was changed in the database is not served.
 */
export async function guard(
  request: PublicRequest,
  answer: () => PublishedAnswer | Promise<PublishedAnswer>,
): Promise<PublishedAnswer> {
  try {
    const seconds = await take('public_page', clientAddress(request.headers));
    if (seconds > 0) return refused(429, published.tooOften, { 'retry-after': String(seconds) });
    return await answer();
  } catch (error) {
    if (error instanceof DamagedPage) {
      return failed(request, error, published.damaged, { 'retry-after': '3600' });
    }
    const busy = error instanceof DatabaseFailure || (error instanceof Error && /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error)));
    if (!busy) throw error;
    return failed(request, error, published.busy, { 'retry-after': '2' });
  }
}

/** An answer in one sentence, which nobody stores. */
export function refused(status: 429 | 503, text: string, headers: Record<string, string>): PublishedAnswer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: `${text}\n`,
  };
}

function failed({ method, target }: PublicRequest, error: unknown, text: string, headers: Record<string, string>) {
  const id = newRequestId();
  // The address of an existing page is public; any other may be text that the client typed.
  const path = error instanceof DamagedPage ? (target.split('?')[0] ?? '') : 'a public page';
  logFailure({ request: id, method, path, status: 503 }, error);
  return refused(503, `${text}\n${id}`, headers);
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');
