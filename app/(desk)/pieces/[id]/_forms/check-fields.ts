import type { z } from 'zod';
import type { FormError } from '@/app/_ui/error-summary';
import { words } from '@/lib/words/en/shared';
import { fieldSentence } from '@/lib/words/field-sentence';
import type { Translate } from '@/lib/words/language';

/** What is said of a field that is not taken: one sentence, or one that depends on what was typed. */
type Says = string | ((typed: string) => string);

export interface FieldRules<Values> {
  /** The input of the form's command: the only source of limits. */
  input: z.ZodType;
  /** The request that the form's values make. */
  body: (values: Values) => unknown;
  /** In the form's order, each field with what is said of it. A field in a row is named without the row's number: `sources.url`. */
  say: Record<string, Says>;
  /** The form's field for a field of the request that has another name. */
  fieldOf?: Record<string, string>;
  /** What the command asks beyond its input; a path may name a row: `evidence.0.url`. */
  rules?: (values: Values) => Record<string, string | false | null>;
}

/** The request that these values make, and what is wrong with it: one error for each field, in the form's order. A row that was left empty is not sent. */
export function checkFields<Values extends object>(
  t: Translate,
  { input, body, say, fieldOf = {}, rules }: FieldRules<Values>,
  values: Values,
): { request: unknown; errors: FormError[] } {
  const { filled, rows } = withoutEmptyRows(values);
  const request = body(filled);
  const errors = new Map<string | null, string>();
  const add = (field: string | null, message: string) => errors.has(field) || errors.set(field, message);
  for (const [field, message] of Object.entries(rules?.(values) ?? {})) if (message) add(field, message);
  const { error } = input.safeParse(request);
  for (const issue of error?.issues ?? []) {
    const place = placeOf(issue.path, { say, fieldOf, rows });
    add(place?.field ?? null, messageOf(t, issue, typedAt(request, issue.path), place?.says ?? t(words).errors.unexpected));
  }
  return { request, errors: [...errors].map(([field, message]) => ({ field, message })).sort(inOrderOf(Object.keys(say))) };
}

/** Errors of the whole form first; then in the order of the fields, row after row. */
function inOrderOf(fields: string[]) {
  const placeIn = ({ field }: FormError) => {
    const [list = '', row = ''] = (field ?? '').split('.');
    const inRow = fields.indexOf(patternOf(field ?? ''));
    return [fields.findIndex((name) => name.split('.')[0] === list), Number(row) || 0, inRow] as const;
  };
  return (left: FormError, right: FormError) => {
    const [a, b] = [placeIn(left), placeIn(right)];
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  };
}

/** The fields of a problem of the API, as far as they are fields of this form. */
export function fieldsOf(
  pointers: readonly { field: string; why: string }[],
  { say, fieldOf = {} }: Pick<FieldRules<never>, 'say' | 'fieldOf'>,
): FormError[] {
  return pointers.flatMap(({ field, why }) => {
    const path = field
      .split('/')
      .slice(1)
      .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const place = placeOf(path, { say, fieldOf, rows: {} });
    return place ? [{ field: place.field, message: why }] : [];
  });
}

const patternOf = (path: string) => path.replace(/\.\d+(?=\.|$)/g, '');

/** The nearest field of the form around a place in the request. */
function placeOf(
  path: readonly PropertyKey[],
  { say, fieldOf, rows }: { say: Record<string, Says>; fieldOf: Record<string, string>; rows: Record<string, number[]> },
): { field: string; says: Says } | null {
  for (let end = path.length; end > 0; end--) {
    const keys = path
      .slice(0, end)
      .map((key, at) => (typeof key === 'number' && at === 1 ? (rows[String(path[0])]?.[key] ?? key) : key));
    const here = keys.join('.');
    const field = fieldOf[here] ?? here;
    const says = typeof keys.at(-1) === 'number' ? undefined : say[patternOf(field)];
    if (says !== undefined) return { field, says };
  }
  return null;
}

function messageOf(t: Translate, issue: z.core.$ZodIssue, typed: string, says: Says): string {
  if (issue.code === 'too_big' && issue.origin === 'string')
    return t(words).errors.tooLong({ over: typed.trim().length - Number(issue.maximum) });
  if (issue.code === 'custom') return fieldSentence(t, issue);
  return typeof says === 'string' ? says : says(typed);
}

function typedAt(request: unknown, path: readonly PropertyKey[]): string {
  let found = request;
  for (const key of path)
    found = typeof found === 'object' && found !== null ? (found as Record<PropertyKey, unknown>)[key] : null;
  return typeof found === 'string' ? found : '';
}

/** The values without their empty rows, and for each list of rows which of them are left. */
function withoutEmptyRows<Values extends object>(values: Values): { filled: Values; rows: Record<string, number[]> } {
  const rows: Record<string, number[]> = {};
  const filled = Object.entries(values).map(([name, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return [name, value] as const;
    const all: unknown[] = value;
    rows[name] = [...all.keys()].filter((at) => !isEmptyRow(all[at]));
    return [name, all.filter((row) => !isEmptyRow(row))] as const;
  });
  return { filled: Object.fromEntries(filled) as Values, rows };
}

const isEmptyRow = (row: unknown) =>
  typeof row === 'object' &&
  row !== null &&
  Object.values(row).every((value) => typeof value === 'string' && value.trim() === '');
