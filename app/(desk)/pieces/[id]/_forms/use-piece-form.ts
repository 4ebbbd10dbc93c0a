'use client';

import { useEffect, useState } from 'react';
import { type FieldValues, type Path, useForm, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useWords } from '#words';
import type { FormError } from '@/app/_ui/error-summary';
import type { Passage } from '../_parts/passage';
import { checkFields, type FieldRules, fieldsOf } from './check-fields';
import { useKept } from './use-kept';
import { useWrite } from './use-write';

interface Options<Values> extends Omit<FieldRules<Values>, 'input'> {
  pieceId: string;
  /** The values of a form in which nothing was typed. */
  values: Values;
  method: 'POST' | 'PUT' | 'PATCH';
  path: string;
  /** The name under which this device keeps what was typed until the server has it. A form of choices keeps nothing. */
  kept?: string;
  /** The passage that the words are about, where that name does not say it. */
  about?: Passage | undefined;
  /** The stored state that the form replaces. The value `before` is that state when the person began to type. */
  standing?: string;
  /** Before the id of each control, where a page has two forms with a field of the same name. */
  scope?: string;
  /** The field that takes the focus when the form is shown. */
  focus?: Path<Values>;
  /** The page is left when the form went through. */
  leaves?: boolean;
  /** `sent`: the values that went through. `clear` sets fields of a form that stays on the page. */
  onSent: (made: { id: string }, form: { sent: Values; clear: (values: Partial<Values>) => void }) => void | Promise<void>;
}

/** What a second button of the form does in another way. */
type Instead<Values> = Partial<Pick<Options<Values>, 'body' | 'rules' | 'leaves' | 'onSent'>>;

/**
 * The form of one command. Its input is the command's own, so that the form refuses what the command would refuse; what was typed stays through every failure.
 * `field` gives a control its name, its id and its error.
 */
export function usePieceForm<Values extends FieldValues>(input: z.ZodType, options: Options<Values>) {
  const t = useWords();
  const { pieceId, values: start, method, path, standing, focus, scope = '' } = options;
  const { control, register, reset, setValue, getValues } = useForm<FieldValues>({ defaultValues: start });
  const forget = useKept(options.kept === undefined ? null : `${pieceId}.${options.kept}`, control, reset, options.about);
  const values = { ...start, ...useWatch({ control }) } as Values;
  const writing = useWrite();
  const [found, setFound] = useState<FormError[]>([]);

  // An error goes when its field is right, and comes back with the next try at the earliest.
  const left =
    found.length === 0
      ? found
      : checkFields(t, { ...options, input }, values).errors.filter((error) => found.some(({ field }) => field === error.field));
  if (left.length < found.length) setFound(left);
  const answered = writing.problem && !writing.stale ? fieldsOf(writing.problem.fields, options) : [];
  const errors = left.length > 0 ? left : answered;

  const idOf = (field: string) => `${scope}${field}`;
  useEffect(() => {
    if (focus !== undefined) document.getElementById(scope + focus)?.focus();
  }, [focus, scope]);

  const set = (field: Path<Values>, value: unknown) => setValue<string>(field, value);
  const send = async (other: Instead<Values> = {}) => {
    const now = { ...options, ...other };
    const sent = getValues() as Values;
    const checked = checkFields(t, { ...now, input }, sent);
    setFound(checked.errors);
    if (checked.errors.length > 0) {
      writing.forgive();
      return writing.failed();
    }
    const made = await writing.write(method, path, checked.request, { leaves: now.leaves ?? false });
    if (made === null) return;
    forget();
    await now.onSent(made, { sent, clear: (fields) => reset({ ...sent, ...fields }, { keepDefaultValues: true }) });
  };

  return {
    pieceId,
    values,
    control,
    idOf,
    field: (name: Path<Values>, more: { onChange?: () => void } = {}) => ({
      ...register(name, more),
      id: idOf(name),
      error: errors.find(({ field }) => field === name)?.message ?? null,
    }),
    errorAt: (name: Path<Values>) => errors.find(({ field }) => field === name)?.message ?? null,
    set,
    /** For the summary. */
    errors: errors.map(({ field, message }) => ({ field: field === null ? null : idOf(field), message })),
    writing,
    /** Sends it, or shows what keeps it from being sent. A second button does some of it in another way. */
    submit: (other?: Instead<Values>) => void send(other),
    /** What was typed is thrown away. */
    forget,
    /** Something else stands by now. */
    isOvertaken: standing !== undefined && values['before'] !== standing,
    /** What was typed is to replace what stands now. */
    keepMine: () => {
      setValue('before', standing);
      writing.forgive();
    },
  };
}

export type PieceFormOf<Values extends FieldValues> = ReturnType<typeof usePieceForm<Values>>;
