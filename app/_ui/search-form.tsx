'use client';

import Form from 'next/form';
import { type ComponentProps, useEffect, useRef } from 'react';

/** Asks by address, which names only what was asked for: a field that is empty is not in it. */
export function SearchForm(props: Omit<ComponentProps<typeof Form>, 'ref'>) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const leaveOut = ({ formData }: FormDataEvent) => {
      const empty = Array.from(formData).flatMap(([name, value]) => (value === '' ? [name] : []));
      for (const name of empty) formData.delete(name);
    };
    element?.addEventListener('formdata', leaveOut);
    return () => element?.removeEventListener('formdata', leaveOut);
  }, []);
  return <Form prefetch={false} {...props} ref={form} />;
}
