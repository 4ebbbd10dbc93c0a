'use client';

import type { Editor } from '@tiptap/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { TextField } from '@/app/_ui/text-field';
import { safeHref } from '@/lib/text/safe-href';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import styles from './edit.module.css';
import { useEscape } from './use-escape';

/** The address of the selected words' link. */
export function LinkPanel({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useWords();
  const said = t(authoringWords).edit;
  const had = editor.getAttributes('link')['href'] as unknown;
  const [address, setAddress] = useState(typeof had === 'string' ? had : '');
  const [wrong, setWrong] = useState(false);
  const usable = typeof had === 'string' || !editor.state.selection.empty;
  const back = () => {
    onClose();
    editor.commands.focus();
  };
  const set = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const typed = address.trim();
    const href = safeHref(/^[\w-]+(\.[\w-]+)+/.test(typed) ? `https://${typed}` : typed);
    if (href === null) return setWrong(true);
    editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
    onClose();
  };
  const box = useRef<HTMLFormElement>(null);
  useEscape(box, back);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  if (!usable) return <output className={styles.panel}>{said.linkSelect}</output>;
  return (
    <form className={styles.panel} noValidate onSubmit={set} ref={box}>
      <TextField
        name="link-address"
        type="url"
        inputMode="url"
        label={said.linkAddress}
        error={wrong ? t(words).errors.notAnAddress : null}
        value={address}
        onChange={(event) => {
          setAddress(event.target.value);
          setWrong(false);
        }}
      />
      <div className="line">
        <Button type="submit">{said.linkSet}</Button>
        {typeof had === 'string' && (
          <Button
            kind="quiet"
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run();
              onClose();
            }}
          >
            {said.linkRemove}
          </Button>
        )}
      </div>
    </form>
  );
}
