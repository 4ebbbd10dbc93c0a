'use client';

import type { ComponentProps } from 'react';
import { useWords } from '#words';
import { PasswordField } from '@/app/_ui/password-field';
import { entryWords } from '@/lib/words/en/entry';

type Props = Omit<ComponentProps<typeof PasswordField>, 'hint' | 'autoComplete'>;

/** A password that is chosen here: length is what makes one. */
export function NewPasswordField(props: Props) {
  const t = useWords();
  return <PasswordField hint={t(entryWords).passwordHint} autoComplete="new-password" minLength={12} required {...props} />;
}
