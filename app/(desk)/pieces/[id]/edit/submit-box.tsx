'use client';

import { Button } from '@/app/_ui/button';
import { Choice } from '@/app/_ui/choice';
import type { FormError } from '@/app/_ui/error-summary';
import { Glyph } from '@/app/_ui/glyph';
import { authoringWords } from '@/lib/words/authoring';
import styles from '../_write/edit.module.css';

export type Change = 'style' | 'substance';
interface Props {
  /** The number that the next version gets. */
  number: number;
  /** Says the same as the last version. */
  same: boolean;
  /** Handing in the same text again moves the piece on. */
  mayBeSame: boolean;
  byAuthor: boolean;
  asksChange: boolean;
  change: Change | null;
  changeError: string | null;
  missing: FormError[];
  disclosed: boolean;
  closedBecause: string | null;
  live: boolean;
  busy: boolean;
  onChange: (change: Change) => void;
  onSubmit: () => void;
}

/** What will be made, what is still missing, and the button that makes it. */
export function SubmitBox(box: Props) {
  const said = authoringWords.submit;
  const { number, same, missing, disclosed } = box;
  const closed = box.closedBecause ?? (same && !box.mayBeSame ? said.same({ number: number - 1 }) : null);
  return (
    <section className={styles.submit} aria-labelledby="submit">
      <h2 id="submit">{box.asksChange ? said.titleEditor({ number }) : said.title}</h2>
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
      {box.asksChange && !closed && (
        <Choice
          name="change"
          label={said.changeKind}
          error={box.changeError}
          options={[
            { value: 'style', label: said.style, hint: said.styleHint },
            { value: 'substance', label: said.substance, hint: said.substanceHint },
          ]}
          onChange={(event) => box.onChange(event.target.value === 'style' ? 'style' : 'substance')}
        />
      )}
      {box.asksChange && <p className="hint">{said.yours}</p>}
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
