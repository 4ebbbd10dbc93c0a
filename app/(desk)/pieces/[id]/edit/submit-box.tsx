'use client';

import type { ReactNode } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import type { FormError } from '@/app/_ui/error-summary';
import { Glyph } from '@/app/_ui/glyph';
import { authoringWords } from '@/lib/words/en/authoring';
import styles from '../_write/edit.module.css';

interface Props {
  /** The number that the next version gets. */
  number: number;
  /** Says the same as the last version. */
  same: boolean;
  /** Handing in the same text again moves the piece on. */
  mayBeSame: boolean;
  byAuthor: boolean;
  /** An editor edits what an author handed in. */
  edits: boolean;
  /** What an author permits editors; null for an editor. */
  permissions: ReactNode;
  missing: FormError[];
  disclosed: boolean;
  closedBecause: string | null;
  live: boolean;
  busy: boolean;
  onSubmit: () => void;
}

/** What will be made, what is still missing, and the button that makes it. */
export function SubmitBox(box: Props) {
  const t = useWords();
  const said = t(authoringWords).submit;
  const { number, same, missing, disclosed } = box;
  const closed = box.closedBecause ?? (same && !box.mayBeSame ? said.same({ number: number - 1 }) : null);
  return (
    <section className={styles.submit} aria-labelledby="submit">
      <h2 id="submit">{box.edits ? said.titleEditor({ number }) : said.title}</h2>
      <p>{same && box.mayBeSame ? said.sameAgain({ number: number - 1 }) : said.makes({ number })}</p>
      {box.live && <p>{said.live}</p>}
      {missing.length > 0 && (
        <>
          <h3>{said.needs}</h3>
          <ul>
            {missing.map(({ field, message }) => (
              <Need key={message} field={field} message={message} />
            ))}
          </ul>
        </>
      )}
      {!disclosed && (
        <>
          <h3>{said.before}</h3>
          <ul>
            <Need field="disclosure" message={said.needsDisclosure} />
          </ul>
        </>
      )}
      {missing.length === 0 && disclosed && (
        <p className={styles.complete}>
          <Glyph name="done" /> {said.complete}
        </p>
      )}
      {box.edits && (
        <p className="hint">
          {said.told} {said.yours}
        </p>
      )}
      {box.permissions}
      <Button kind="primary" wide closedBecause={closed} busy={box.busy && said.busy} onClick={box.onSubmit}>
        {box.byAuthor ? said.button : said.buttonEditor({ number })}
      </Button>
    </section>
  );
}

function Need({ field, message }: FormError) {
  return (
    <li>
      <Glyph name="open" />
      <a
        href={`#${field}`}
        onClick={(event) => {
          const control = document.getElementById(field ?? '');
          if (!control) return;
          event.preventDefault();
          control.focus();
          control.scrollIntoView({ block: 'center' });
        }}
      >
        {message}
      </a>
    </li>
  );
}

export const disclosedIn = (disclosure: string) => disclosure.trim() !== '';
