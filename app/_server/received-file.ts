import { fileKind } from '@/lib/formats/import/file-kind';
import type { GivenFile } from '@/lib/formats/import/import-file';
import { importLimits } from '@/lib/formats/import/limits';
import { importInput } from '@/lib/review/outside';
import { importQuery } from '@/lib/review/queries';
import { fieldErrors as said } from '@/lib/words/en/field-errors';
import { fieldErrors } from './field-errors';
import { oddText } from './odd-characters';
import { refusalProblem, requestProblem } from './problem';
import { readBody } from './read-body';
import { decode, readJson } from './read-json';

type Received = { ok: true; file: GivenFile } | { ok: false; response: Response };

/** The file name for a body of each type that comes without one. */
const nameOf: Readonly<Record<string, string>> = {
  'text/plain': 'text.txt',
  'text/markdown': 'text.md',
  'text/html': 'text.html',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'text.docx',
};
/** A form's own lines around the file. */
const FORM_LINES = 10_000;

const no = (...args: Parameters<typeof requestProblem>): Received => ({ ok: false, response: requestProblem(...args) });
const tooLarge = (): Received => ({ ok: false, response: refusalProblem({ code: 'file_refused', reason: 'too_large' }) });

/** A file that comes in: as JSON {filename, text}, as the body itself, or as the one file of a form; `?encoding=` says how its
 * letters are written, and `?page=whole` wants all of a saved page. Nothing of it is parsed here. */
export async function receivedFile(request: Request): Promise<Received> {
  const query = importQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return no(400, 'malformed', { fields: fieldErrors(query.error) });
  const { encoding, page } = query.data;
  const file = await received(request, encoding !== undefined);
  if (!file.ok) return file;
  return { ok: true, file: { ...file.file, ...(encoding && { encoding }), ...(page && { whole: true }) } };
}

async function received(request: Request, chosen: boolean): Promise<Received> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json') return fromJson(request);
  const isForm = type === 'multipart/form-data';
  const name = nameOf[type];
  if (!isForm && name === undefined) return no(415, 'unsupported_type');
  const body = await readBody(request, importLimits.fileBytes + (isForm ? FORM_LINES : 0));
  if (!body.ok) return tooLarge();
  if (name !== undefined) return chosen ? { ok: true, file: { name, bytes: body.bytes } } : checked({ name, bytes: body.bytes });
  return fromForm(
    new Response(new Uint8Array(body.bytes), { headers: { 'content-type': request.headers.get('content-type') ?? '' } }),
  );
}

async function fromJson(request: Request): Promise<Received> {
  const body = await readJson(request, { most: importLimits.fileBytes });
  if (!body.ok) return body;
  const parsed = importInput.safeParse(body.value);
  if (!parsed.success) return no(400, 'malformed', { fields: fieldErrors(parsed.error) });
  const { filename, text } = parsed.data;
  // JSON carries text alone.
  if (!/\.(txt|text|md|markdown|html?)$/i.test(filename)) return no(415, 'unsupported_type');
  return { ok: true, file: { name: filename, bytes: new TextEncoder().encode(text) } };
}

async function fromForm(form: Response): Promise<Received> {
  const parts = await form.formData().then(
    (data) => [...data.values()],
    () => null,
  );
  const file = parts?.find((part) => part instanceof File);
  if (!file) return no(400, 'malformed', { fields: [{ field: '/file', why: (t) => t(said).missing }] });
  if (file.size > importLimits.fileBytes) return tooLarge();
  return { ok: true, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
}

/** A body that is called text is text: a program that sends another encoding or a NUL is told so, and does not find its words changed. */
function checked(file: GivenFile): Received {
  const kind = fileKind(file.bytes);
  if (file.name === 'text.docx' || !['text', 'unknown'].includes(kind)) return { ok: true, file };
  const text = decode(file.bytes);
  if (text === null) return no(400, 'not_utf8');
  const fields = oddText(text, '/text');
  return fields.length === 0 ? { ok: true, file } : no(400, 'malformed', { fields });
}
