import { requestProblem } from './problem';

/** The second argument of a Next route handler. */
interface RouteContext {
  /** undefined where the address has nothing of its own. */
  params: Promise<Record<string, string | string[] | undefined> | undefined>;
}
export type Handler = (request: Request, context: RouteContext) => Promise<Response>;
const all = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof all)[number];

/** The exports of a route file: its own handlers, and for every other method a 405 that names those it has (RFC 9110, §15.5.6). */
export function methods(handlers: Partial<Record<Method, Handler>>): Record<Method, Handler> {
  const own = all.filter((method) => handlers[method]);
  const allow = [...own, ...(handlers.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  const other: Handler = () => Promise.resolve(requestProblem(405, 'method_not_allowed', {}, { allow }));
  return {
    GET: handlers.GET ?? other,
    POST: handlers.POST ?? other,
    PUT: handlers.PUT ?? other,
    PATCH: handlers.PATCH ?? other,
    DELETE: handlers.DELETE ?? other,
  };
}
