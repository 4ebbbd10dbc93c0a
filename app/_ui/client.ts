import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import { newId } from './new-id';

/** A problem of the API (RFC 9457), or `offline` when no answer came. `fields` are JSON pointers into the body. */
export interface Problem {
  code: string;
  status: number;
  detail: string;
  fields: { field: string; why: string }[];
  [param: string]: unknown;
}
export type Sent<Data> = { ok: true; data: Data; status: number; etag: string | null } | { ok: false; problem: Problem };
interface SendOptions {
  /** Hand in the same key for every try of one act; without it each call is an act of its own. */
  idempotencyKey?: string;
  /** The ETag of what was changed. */
  ifMatch?: string;
  signal?: AbortSignal;
  /** Let it go through although the page is being left (64 kB at most). */
  keepalive?: boolean;
}

/** A fresh key for one act and all its retries. */
export const newIdempotencyKey = newId;

/** The one way in which a page writes or reads: JSON or a file to the API, a problem or data back. Never throws. `path` starts after `/api/v1`. */
export async function send<Data = Record<string, unknown>>(
  t: Translate,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  { idempotencyKey = newIdempotencyKey(), ifMatch, signal, keepalive }: SendOptions = {},
): Promise<Sent<Data>> {
  const headers = new Headers({ accept: 'application/json', 'accept-language': t.language });
  if (method === 'POST') headers.set('idempotency-key', idempotencyKey);
  if (ifMatch !== undefined) headers.set('if-match', ifMatch);
  // A form says its own type.
  if (body !== undefined && !(body instanceof File)) headers.set('content-type', 'application/json');
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: body instanceof File ? formOf(body) : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
      ...(keepalive ? { keepalive } : {}),
    });
    const answered: unknown = response.status === 204 ? {} : await response.json().catch(() => proxys(t, response));
    // True before and after they have signed in again over the page.
    if (response.status === 401)
      return { ok: false, problem: { ...problemOf(t, 401, answered), detail: t(words).errors.signedOut } };
    if (!response.ok) return { ok: false, problem: problemOf(t, response.status, answered) };
    return { ok: true, data: answered as Data, status: response.status, etag: response.headers.get('etag') };
  } catch {
    return { ok: false, problem: noAnswer(t) };
  }
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.set('file', file);
  return form;
}

/** The network did not answer, or not in our form. */
export function noAnswer(t: Translate): Problem {
  const detail = navigator.onLine ? t(words).errors.unreachable : t(words).errors.offline;
  return { code: 'offline', status: 0, detail, fields: [] };
}

/** What is no JSON comes from a proxy in front: a body too large for it, or our server gives it no answer. */
function proxys(t: Translate, { status }: Response): object {
  if (status !== 413) throw new TypeError('no answer of ours');
  return { code: 'too_large', detail: t(words).errors.tooLarge };
}

/** A problem of the API as it came. */
export function problemOf(t: Translate, status: number, answered: unknown): Problem {
  const said = typeof answered === 'object' && answered !== null ? answered : {};
  return { code: 'unexpected', detail: t(words).errors.unexpected, fields: [], ...said, status };
}
