'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, useState } from 'react';
import { type DefaultValues, type FieldValues, get, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { useWords } from '#words';
import { words } from '@/lib/words/en/shared';
import type { Problem } from './client';
import type { FormError } from './error-summary';

interface Options<Values extends FieldValues, Given> {
  schema: z.ZodType<Given, Values>;
  defaults: DefaultValues<Values>;
  /** In the form's order, what is said of a field that the schema does not take; a dotted path reaches into the values. Its control's id is the same path, after `scope`. */
  say: Record<string, string>;
  /** Before the id of each control, where a page has two forms with a field of the same name: `newsroom-`. */
  scope?: string;
  /** The write; null when it went through. */
  act: (given: Given) => Promise<Problem | null>;
}

/** A form that is checked here with the schema that the server checks with, and keeps what was typed through every failure. */
export function useSendForm<Values extends FieldValues, Given>({
  schema,
  defaults,
  say,
  act,
  scope = '',
}: Options<Values, Given>) {
  const t = useWords();
  const form = useForm<Values, unknown, Given>({
    resolver: zodResolver(schema),
    defaultValues: defaults,
    shouldFocusError: false,
  });
  const [answered, setAnswered] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { errors, isSubmitting } = form.formState;

  const local = Object.entries(say).flatMap(([field, message]) => (get(errors, field) ? [{ field, message }] : []));
  // An error without a control is shown too.
  const unsaid =
    local.length === 0 && Object.keys(errors).length > 0 ? [{ field: null, message: t(words).errors.unexpected }] : [];
  const standing: FormError[] = [...local, ...unsaid, ...(local.length === 0 ? answered : [])];

  const failed = () => setAttempt((count) => count + 1);
  const run = form.handleSubmit(async (given) => {
    setAnswered([]);
    const problem = await act(given);
    if (!problem) return;
    setAnswered(errorsOf(problem, Object.keys(say)));
    failed();
  }, failed);

  return {
    form,
    /** For the summary above the title. */
    errors: standing.map(({ field, message }) => ({ field: field === null ? null : `${scope}${field}`, message })),
    attempt,
    /** Removes the server's errors. */
    forgive: () => setAnswered([]),
    busy: isSubmitting,
    /** The same words at the field. */
    errorAt: (field: string): string | null => standing.find((formError) => formError.field === field)?.message ?? null,
    submit: (event: FormEvent) => void run(event),
  };
}

/** A problem in the form's terms: what names one of its fields stands there, everything else is said for the whole form. */
function errorsOf({ detail, fields }: Problem, known: string[]): FormError[] {
  const placed = fields.flatMap(({ field, why }) => {
    const path = field.split('/').slice(1);
    const control = path.map((_, end) => path.slice(0, path.length - end).join('.')).find((name) => known.includes(name));
    return control === undefined ? [] : [{ field: control, message: why }];
  });
  return placed.length > 0 ? placed : [{ field: null, message: detail }];
}
