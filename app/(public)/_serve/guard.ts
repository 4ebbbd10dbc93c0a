import { DatabaseTrouble } from '@/db/database-trouble';

/** A database that is held or unreadable for a moment is no reason for a stack trace: readers are asked to come back. */
export function guard<Context>(handler: (request: Request, context: Context) => Response | Promise<Response>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      return await handler(request, context);
    } catch (error) {
      const busy = error instanceof DatabaseTrouble || (error instanceof Error && /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error)));
      if (!busy) throw error;
      return new Response('Busy. Try again in a moment.\n', {
        status: 503,
        headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2', 'cache-control': 'no-store' },
      });
    }
  };
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');
