import { fieldErrors } from './en/field-errors';
import type { Translate } from './language';

/** What our own schemas call wrong: the name of a sentence of `fieldErrors`, with its parameters. */
export type FieldProblem = keyof typeof fieldErrors;

/** The sentence for an issue of zod whose code is `custom`. */
export function fieldSentence(t: Translate, issue: { message: string; params?: Record<string, unknown> | undefined }): string {
  const said = (t(fieldErrors) as Record<string, unknown>)[issue.message];
  if (typeof said === 'string') return said;
  return typeof said === 'function' ? (said as (params: unknown) => string)(issue.params) : t(fieldErrors).other;
}
