'use client';

import Form from 'next/form';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { Select } from '@/app/_ui/select';
import { authoringWords } from '@/lib/words/en/authoring';
import styles from './diff.module.css';

interface Props {
  pieceId: string;
  versions: { value: string; label: string }[];
  from: number;
  to: number;
  side: boolean;
}

/** Which two versions; it asks by address, so a comparison can be sent to somebody. */
export function VersionPicker({ pieceId, versions, from, to, side }: Props) {
  const t = useWords();
  const said = t(authoringWords).diff;
  return (
    <Form className={styles.picker} action={`/pieces/${pieceId}/diff`} prefetch={false} key={`${from} ${to}`}>
      <Select name="from" label={said.from} options={versions} defaultValue={String(from)} />
      <Select name="to" label={said.to} options={versions} defaultValue={String(to)} />
      {side && <input type="hidden" name="view" value="side" />}
      <Button type="submit">{said.compare}</Button>
    </Form>
  );
}
