'use client';

import { type Editor, type UseEditorOptions, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import { emptyBody, parseBody } from '@/lib/text/schema';
import styles from './edit.module.css';
import { extensions } from './extensions';
import { keepSourceIds, renewSourceIds } from './source-list';

interface Text {
  body: unknown;
  sources: readonly unknown[];
}
interface Options extends Pick<UseEditorOptions, 'editable' | 'onUpdate' | 'onBlur'> {
  /** What stands on the page now. */
  text: Text;
  language: string;
  /** A text that was put here by something else than typing; another object is put into the editor. */
  replaced: Text | null;
  keys?: NonNullable<UseEditorOptions['editorProps']>['handleKeyDown'];
  pasted?: (html: string) => string;
}

/** The editor of a piece's text; its references follow the list of sources. */
export function useBodyEditor({ text, language, replaced, keys, pasted, ...options }: Options): Editor | null {
  const editor = useEditor({
    ...options,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    extensions,
    content: bodyFor(text.body),
    editorProps: {
      attributes: {
        id: 'body',
        class: styles.body ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': 'body-label',
        dir: 'auto',
        lang: language,
        spellcheck: 'true',
      },
      ...(pasted && { transformPastedHTML: pasted }),
      ...(keys && { handleKeyDown: keys }),
    },
  });
  useEffect(() => {
    if (!editor || !replaced) return;
    renewSourceIds(editor, replaced.sources.length);
    editor.commands.setContent(bodyFor(replaced.body), { emitUpdate: false });
  }, [editor, replaced]);
  const listed = text.sources.length;
  useEffect(() => {
    if (editor) keepSourceIds(editor, listed);
  }, [editor, listed]);
  useEffect(() => {
    editor?.view.dom.setAttribute('lang', language);
  }, [editor, language]);
  return editor;
}

/** What comes from the server or this device, as far as the closed schema takes it. */
function bodyFor(body: unknown) {
  const parsed = parseBody(body);
  return parsed.ok ? parsed.body : emptyBody;
}
