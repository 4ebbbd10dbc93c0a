'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import { frameWords } from '@/lib/words/en/frame';
import { words } from '@/lib/words/en/shared';
import type { BarPlace } from './bar-place';
import styles from './desk-bar.module.css';
import { findPieces, type Target } from './find-pieces';

/** Typing rests this long before the server is asked. */
const REST_MS = 180;

/** Go to a page or a piece by its name. */
export function JumpBox({ open, onClose, places }: { open: boolean; onClose: () => void; places: BarPlace[] }) {
  const t = useWords();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog className="dialog" ref={box} aria-label={t(frameWords).jump.label} onClose={onClose}>
      {open && <Jump places={places} onClose={onClose} />}
    </dialog>
  );
}

/** A field and a list of links: Enter follows the first, the arrows go up and down the list, Tab works as everywhere. */
function Jump({ places, onClose }: { places: BarPlace[]; onClose: () => void }) {
  const t = useWords();
  const router = useRouter();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ for: string; pieces: Target[] }>({ for: '', pieces: [] });
  const typed = query.trim().toLowerCase();

  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void findPieces(t, typed, stop.signal).then((pieces) => pieces && setFound({ for: typed, pieces }));
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [t, typed]);

  // Until the answer to these words is here, of the last one only what they name.
  const pieces = found.for === typed ? found.pieces : found.pieces.filter(({ label }) => label.toLowerCase().includes(typed));
  const pages = places.map(({ href, label }) => ({ href, label, what: t(frameWords).jump.page }));
  const shown = [...pages.filter(({ label }) => label.toLowerCase().includes(typed)), ...pieces].slice(0, 10);

  const move = (event: KeyboardEvent, from: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const links = list.current?.querySelectorAll('a') ?? [];
    (links[from + step] ?? (from + step < 0 ? field.current : null))?.focus();
  };
  const onEnter = (event: KeyboardEvent) => {
    const [first] = shown;
    if (event.key !== 'Enter' || !first) return move(event, -1);
    event.preventDefault();
    onClose();
    router.push(first.href);
  };

  return (
    <div className="field">
      <label htmlFor={id}>{t(frameWords).jump.label}</label>
      <p className="hint" id={`${id}-hint`}>
        {t(frameWords).jump.hint}
      </p>
      <input
        id={id}
        type="text"
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        ref={field}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onEnter}
      />
      <ul className={styles.targets} ref={list}>
        {shown.map(({ href, label, what }, index) => (
          <li key={href}>
            <Link href={href} onClick={onClose} onKeyDown={(event) => move(event, index)}>
              <span dir="auto">{label || t(words).desk.pieces.untitled}</span>
              <span className="hint">{what}</span>
            </Link>
          </li>
        ))}
      </ul>
      <output className="hint">{t(frameWords).jump.found({ number: shown.length })}</output>
    </div>
  );
}
