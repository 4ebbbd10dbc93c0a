'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '#words';
import { Understood } from '@/app/_ui/understood';
import type { ImportedPiece } from '@/lib/formats/import';
import type { ImportNotice } from '@/lib/formats/import/import-notice';
import { fileWords } from '@/lib/words/en/files';

const AFTER_MS = 400;

/** How a pasted text will be taken apart, by the rules that the server uses, and what it has no place for. They are loaded when there is a text. */
export function UnderstoodText({ text, onLanguage }: { text: string; onLanguage: (language: string | null) => void }) {
  const t = useWords();
  const [found, setFound] = useState<{ piece: ImportedPiece; notices: ImportNotice[] } | null>(null);
  const stated = useEffectEvent(onLanguage);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void Promise.all([
        import('@/lib/formats/import'),
        import('@/lib/formats/import/left-out'),
        import('@/lib/formats/import/text-language'),
      ]).then(([{ importText }, { LeftOut }, { textLanguage }]) => {
        if (!current) return;
        const left = new LeftOut();
        const language = textLanguage(text);
        setFound({ piece: { ...importText(text, left), language }, notices: left.notices() });
        stated(language);
      });
    }, AFTER_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  if (!found) return null;
  return (
    <Understood
      piece={found.piece}
      notices={found.notices.map((notice) => ({ ...notice, sentence: t(fileWords).notice(notice) }))}
    />
  );
}
