import { tooDeep } from '@/lib/text/too-deep';
import { oddCharacters } from './odd-characters';
import { requestProblem } from './problem';
import { readBody } from './read-body';

/** Levels of nesting. The document's own schema stops at fewer; deeper values overflow whatever recurses. */
const deepest = 100;
/** A megabyte holds a piece of 100,000 words. */
const usual = 1_000_000;

interface ReadJsonOptions {
  /** Bytes. */
  most?: number;
}
type ReadJson = { ok: true; value: unknown; text: string } | { ok: false; response: Response };

/** The body as a JSON value that is safe to hand on, or the problem: 413, 415 or 400. An empty body is an empty object. */
export async function readJson(request: Request, { most = usual }: ReadJsonOptions = {}): Promise<ReadJson> {
  const type = request.headers.get('content-type');
  if (type !== null && !/^application\/json\s*(;|$)/i.test(type)) return no(415, 'unsupported_type');
  const body = await readBody(request, most);
  if (!body.ok) return no(413, 'too_large');
  if (body.bytes.length === 0) return { ok: true, value: {}, text: '' };
  if (type === null) return no(415, 'unsupported_type');
  const text = decode(body.bytes);
  if (text === null) return no(400, 'not_utf8');
  const parsed = parse(text);
  if (!parsed.ok) return no(400, 'not_json');
  if (tooDeep(parsed.value, deepest)) return no(400, 'too_deep');
  const fields = oddCharacters(parsed.value);
  if (fields.length > 0) return { ok: false, response: requestProblem(400, 'malformed', { fields }) };
  return { ok: true, value: parsed.value, text };
}

const no = (...args: Parameters<typeof requestProblem>): ReadJson => ({ ok: false, response: requestProblem(...args) });

/** null: not UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
