import { type Refusal, statusOf } from '@/lib/review/refusal';
import { wordsIn } from '@/lib/words/catalogues';
import { type ProblemCode, problems, titles } from '@/lib/words/en/problems';
import { refusals } from '@/lib/words/en/refusals';
import { english, type Translate } from '@/lib/words/language';
import { answer } from './answer';
import { languageAccepted } from './language-accepted';

/** One broken field: a JSON pointer (RFC 6901) into the body, and a sentence. */
export interface FieldError {
  field: string;
  why: Say;
}
/** A sentence, in the language that was asked for. */
export type Say = (t: Translate) => string;

/**
 * An answer of RFC 9457, `application/problem+json`. `code` is stable, `detail` is the sentence that the face shows. There is no
 * `instance`: the answer to what may not be seen is the same, byte for byte, as the answer to what does not exist. It is in English, and `inLanguageOf` says it in another language.
 */
export function problem(
  status: number,
  code: string,
  detail: Say,
  { fields, ...more }: { fields?: FieldError[]; [name: string]: unknown } = {},
  headers: Record<string, string> = {},
): Response {
  const said = (t: Translate) =>
    answer(
      status,
      {
        type: `urn:counterpoint:problem:${code}`,
        title: t(titles)[status] ?? 'Problem',
        status,
        detail: detail(t),
        code,
        ...more,
        ...(fields && { fields: fields.map(({ field, why }) => ({ field, why: why(t) })) }),
      },
      { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': t.language, ...headers },
    );
  const response = said(english);
  sayings.set(response, said);
  return response;
}
const sayings = new WeakMap<Response, (t: Translate) => Response>();

/** The same answer in the language that a request asks for (Accept-Language), where it is a problem: whatever refused did not know who reads it. */
export function inLanguageOf({ headers }: Pick<Request, 'headers'>, response: Response): Response {
  const language = languageAccepted(headers);
  return language === english.language ? response : (sayings.get(response)?.(wordsIn(language)) ?? response);
}

/** A request that fails before the rules are asked. */
export function requestProblem(
  status: number,
  code: ProblemCode,
  more: { fields?: FieldError[] } = {},
  headers: Record<string, string> = {},
) {
  return problem(status, code, (t) => t(problems)[code], more, headers);
}

/** More requests of a kind than there may be (`rateLimits`): when to come again, in seconds. */
export const tooOften = (seconds: number): Response => requestProblem(429, 'too_often', {}, { 'retry-after': String(seconds) });

/** A refusal of the rules, with its parameters; a refusal that names a field lists it as `fields` too. */
export function refusalProblem(refusal: Refusal, more: Record<string, unknown> = {}): Response {
  const { code, ...params } = refusal;
  const detail: Say = (t) => sentenceOf(t, refusal);
  const fields = 'field' in refusal ? { fields: [{ field: pointer(refusal.field), why: detail }] } : {};
  return problem(
    statusOf(refusal),
    code,
    detail,
    { ...params, ...fields, ...more },
    code === 'busy' ? { 'retry-after': '2' } : {},
  );
}

/** A refusal to show something. What may not be seen at this moment may not be seen: 403, never a conflict. */
export const refusedRead = (refusal: Refusal): Response =>
  refusal.code === 'not_allowed'
    ? problem(403, refusal.code, (t) => sentenceOf(t, refusal), { reason: refusal.reason })
    : refusalProblem(refusal);

/** The sentence for a refusal, from the catalogue. */
export function sentenceOf(t: Translate, refusal: Refusal): string {
  const say: (refusal: never) => string = t(refusals)[refusal.code];
  return say(refusal as never);
}

const pointer = (field: string) => (field.startsWith('/') ? field : `/${field.replaceAll('.', '/')}`);
