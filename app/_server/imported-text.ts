import { importInput } from '@/lib/review/outside';
import { unusable } from '@/lib/text/normalise';
import { fieldErrors as say } from '@/lib/words/en/problems';
import { fieldErrors } from './field-errors';
import { requestProblem } from './problem';
import { readBody } from './read-body';
import { decode, readJson } from './read-json';

type Imported = { ok: true; text: string } | { ok: false; response: Response };
const most = 3_000_000;
const no = (...args: Parameters<typeof requestProblem>): Imported => ({ ok: false, response: requestProblem(...args) });

/** The text of a file that comes in: as JSON {filename, text}, as the body itself, or as the one file of a form. Only plain text and Markdown so far. */
export async function importedText(request: Request): Promise<Imported> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json') return fromJson(request);
  if (!['text/plain', 'text/markdown', 'multipart/form-data'].includes(type)) return no(415, 'unsupported_type');
  const body = await readBody(request, most);
  if (!body.ok) return no(413, 'too_large');
  if (type !== 'multipart/form-data') return checked(decode(body.bytes));
  return fromForm(
    new Response(new Uint8Array(body.bytes), { headers: { 'content-type': request.headers.get('content-type') ?? '' } }),
  );
}

async function fromJson(request: Request): Promise<Imported> {
  const body = await readJson(request, { most });
  if (!body.ok) return body;
  const parsed = importInput.safeParse(body.value);
  if (!parsed.success) return no(400, 'malformed', { fields: fieldErrors(parsed.error) });
  return isTextFile(parsed.data.filename) ? { ok: true, text: parsed.data.text } : no(415, 'unsupported_type');
}

async function fromForm(form: Response): Promise<Imported> {
  const parts = await form.formData().then(
    (data) => [...data.values()],
    () => null,
  );
  const file = parts?.find((part) => part instanceof File);
  if (!file) return no(400, 'malformed', { fields: [{ field: '/file', why: say.missing }] });
  return isTextFile(file.name) ? checked(decode(new Uint8Array(await file.arrayBuffer()))) : no(415, 'unsupported_type');
}

const isTextFile = (name: string) => /\.(txt|text|md|markdown)$/i.test(name);

function checked(text: string | null): Imported {
  if (text === null) return no(400, 'not_utf8');
  const reason = unusable(text);
  if (!reason) return { ok: true, text };
  return no(400, 'malformed', { fields: [{ field: '/text', why: reason === 'nul' ? say.nul : say.loneSurrogate }] });
}
