'use client';

import { useId, useState } from 'react';
import { useWords } from '#words';
import { frameWords } from '@/lib/words/en/frame';
import { Button } from './button';

/** A secret that is shown this once, whole and selectable, with a button that copies it. */
export function OnceShown({ label, hint, secret }: { label: string; hint: string; secret: string }) {
  const t = useWords();
  const id = useId();
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setSaid(t(frameWords).copied);
    } catch {
      setSaid(t(frameWords).copyByHand);
    }
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        id={id}
        type="text"
        readOnly
        value={secret}
        aria-describedby={`${id}-hint`}
        onFocus={(event) => event.target.select()}
      />
      <div className="line">
        <Button onClick={() => void copy()}>{t(frameWords).copy}</Button>
        <output className="hint">{said}</output>
      </div>
    </div>
  );
}
