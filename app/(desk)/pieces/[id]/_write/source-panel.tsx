'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { authoringWords } from '@/lib/words/en/authoring';
import styles from './edit.module.css';
import { useEscape } from './use-escape';

interface Props {
  editor: Editor;
  sources: { title: string; url: string }[];
  onClose: () => void;
  onAddSource: () => void;
}

/** Which entry of the list of sources the selected words rest on. */
export function SourcePanel({ editor, sources, onClose, onAddSource }: Props) {
  const t = useWords();
  const said = t(authoringWords).edit;
  const box = useRef<HTMLDivElement>(null);
  const has = editor.isActive('source_ref');
  const selected = !editor.state.selection.empty;
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  useEscape(box, () => {
    onClose();
    editor.commands.focus();
  });
  const add = (
    <Button
      kind="quiet"
      onClick={() => {
        onClose();
        onAddSource();
      }}
    >
      {said.sourceAdd}
    </Button>
  );
  return (
    <div className={styles.panel} ref={box}>
      <p>{sources.length === 0 ? said.sourceNone : selected || has ? said.sourceWhich : said.sourceSelect}</p>
      {selected && sources.length > 0 && (
        <ul className={styles.choose}>
          {sources.map(({ title, url }, index) => (
            <li key={index}>
              <Button
                kind="quiet"
                onClick={() => {
                  editor.chain().focus().setSourceRef(index).run();
                  onClose();
                }}
              >
                {said.sourceOf({ number: index + 1, title: title || url })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="line">
        {has && (
          <Button
            kind="quiet"
            onClick={() => {
              editor.chain().focus().extendMarkRange('source_ref').unsetSourceRef().run();
              onClose();
            }}
          >
            {said.sourceAway}
          </Button>
        )}
        {add}
      </div>
    </div>
  );
}
