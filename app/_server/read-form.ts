import { requestProblem } from './problem';
import { readBody } from './read-body';
import { decode } from './read-json';

type ReadForm = { ok: true; value: Record<string, string>; text: string } | { ok: false; response: Response };

/** The fields of a form that was sent without a script, or the problem: 413 or 400. */
export async function readForm(request: Request, most: number): Promise<ReadForm> {
  const body = await readBody(request, most);
  const text = body.ok ? decode(body.bytes) : null;
  if (text === null) return { ok: false, response: requestProblem(body.ok ? 400 : 413, body.ok ? 'not_utf8' : 'too_large') };
  return { ok: true, value: Object.fromEntries(new URLSearchParams(text)), text };
}
