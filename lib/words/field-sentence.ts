import { fieldErrors } from './en/field-errors';
import type { Translate } from './language';

/** What our own schemas call wrong: the name of a sentence of `fieldErrors`, with its parameters. */
export type FieldProblem = keyof typeof fieldErrors;

/** The sentence for an issue of zod whose code is `custom`. */
export function fieldSentence(t: Translate, issue: { message: string; params?: Record<string, unknown> | undefined }): string {
  const said: unknown = t(fieldErrors)[issue.message as FieldProblem];
  if (typeof said === 'string') return said;
  return typeof said === 'function' ? String(said(issue.params ?? {})) : t(fieldErrors).other;
}
