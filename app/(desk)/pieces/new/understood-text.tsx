'use client';

import { useEffect, useState } from 'react';
import { Understood } from '@/app/_ui/understood';
import type { ImportedPiece } from '@/lib/formats/import';

const AFTER_MS = 400;

/** How a pasted text will be taken apart, by the rules that the server uses. They are loaded when there is a text. */
export function UnderstoodText({ text }: { text: string }) {
  const [piece, setPiece] = useState<ImportedPiece | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void import('@/lib/formats/import').then(({ importText }) => current && setPiece(importText(text)));
    }, AFTER_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  return piece && <Understood piece={piece} />;
}
