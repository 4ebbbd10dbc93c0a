'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { type SentenceCue, sentenceCues } from './sentence-cues';

/** Nobody is advised in the middle of a sentence. */
const AFTER_MS = 900;

/** Sentences that will be asked about, and the number of words, a moment after the last change. */
export function useCues(editor: Editor | null, language: string): { cues: SentenceCue[]; words: number } {
  const [found, setFound] = useState<{ cues: SentenceCue[]; words: number }>({ cues: [], words: 0 });
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => setFound(sentenceCues(editor.state.doc, language));
    const onChange = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return;
      clearTimeout(timer);
      timer = setTimeout(look, AFTER_MS);
    };
    timer = setTimeout(look, 0);
    editor.on('transaction', onChange);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', onChange);
    };
  }, [editor, language]);
  return found;
}
