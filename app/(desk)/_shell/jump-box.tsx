'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { send } from '@/app/_ui/client';
import { words } from '@/lib/words';
import { shellWords } from '@/lib/words/shell';
import styles from './shell.module.css';
import type { ShellPlace } from './shell-bar';

interface Target {
  href: string;
  label: string;
  what: string;
}
/** Typing rests this long before the server is asked. */
const REST_MS = 180;

/** Go to a page or a piece by its name: a combobox in a dialog (ARIA practices, list autocomplete). */
export function JumpBox({ open, onClose, places }: { open: boolean; onClose: () => void; places: ShellPlace[] }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog className="dialog" ref={box} aria-label={shellWords.jump.label} onClose={onClose}>
      {open && <Jump places={places} onClose={onClose} />}
    </dialog>
  );
}

function Jump({ places, onClose }: { places: ShellPlace[]; onClose: () => void }) {
  const router = useRouter();
  const id = useId();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ for: string; pieces: Target[] }>({ for: '', pieces: [] });
  const [at, setAt] = useState(0);
  const typed = query.trim().toLowerCase();

  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void find(typed, stop.signal).then((pieces) => pieces && setFound({ for: typed, pieces }));
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);

  // Until the answer to these words is here, of the last one only what they name.
  const pieces = found.for === typed ? found.pieces : found.pieces.filter(({ label }) => label.toLowerCase().includes(typed));
  const pages = places.map(({ href, label }) => ({ href, label, what: shellWords.jump.page }));
  const shown = [...pages.filter(({ label }) => label.toLowerCase().includes(typed)), ...pieces].slice(0, 10);
  const chosen = Math.min(at, shown.length - 1);

  const go = (target: Target | undefined) => {
    if (!target) return;
    onClose();
    router.push(target.href);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) setAt((chosen + step + shown.length) % shown.length);
    else if (event.key === 'Enter') go(shown[chosen]);
    else return;
    event.preventDefault();
  };

  return (
    <div className="field">
      <label htmlFor={id}>{shellWords.jump.label}</label>
      <p className="hint" id={`${id}-hint`}>
        {shellWords.jump.hint}
      </p>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div className={styles.targets} role="listbox" id={`${id}-list`} aria-label={shellWords.jump.label}>
        {shown.map((target, index) => (
          // The keyboard stays in the field and chooses by arrows; this is the pointer's way.
          // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is pointed at by aria-activedescendant
          <div
            key={target.href}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => go(target)}
          >
            <span dir="auto">{target.label}</span>
            <span className="hint">{target.what}</span>
          </div>
        ))}
      </div>
      <output className="hint">{shellWords.jump.found({ number: shown.length })}</output>
    </div>
  );
}

async function find(typed: string, signal: AbortSignal): Promise<Target[] | null> {
  const answered = await send<{ items: { id: string; headline: string; review: keyof typeof words.vocabulary.review }[] }>(
    'GET',
    `/pieces?${new URLSearchParams({ q: typed, limit: '8' }).toString()}`,
    undefined,
    { signal },
  );
  if (!answered.ok) return null;
  return answered.data.items.map(({ id, headline, review }) => ({
    href: `/pieces/${id}`,
    label: headline || words.desk.pieces.untitled,
    what: words.vocabulary.review[review],
  }));
}
