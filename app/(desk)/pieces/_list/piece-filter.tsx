'use client';

import { useEffect, useRef } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { SearchForm } from '@/app/_ui/search-form';
import { Select } from '@/app/_ui/select';
import { publicationStates, reviewStates } from '@/lib/review/vocabulary';
import { listWords } from '@/lib/words/en/lists';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import styles from './pieces.module.css';

const states = (t: Translate) => [
  ...reviewStates.map((value) => ({ value, label: t(words).vocabulary.review[value] })),
  ...publicationStates
    .filter((value) => value !== 'none')
    .map((value) => ({ value, label: t(words).vocabulary.publication[value] })),
];

/** Asks by address: the list can be sent to somebody, and Back goes where one was. */
export function PieceFilter({ q, state }: { q: string; state: string }) {
  const t = useWords();
  const search = useRef<HTMLInputElement>(null);
  // The Search link of the bar leads here to type.
  useEffect(() => {
    const focus = () => window.location.hash === '#find' && search.current?.focus();
    focus();
    window.addEventListener('hashchange', focus);
    return () => window.removeEventListener('hashchange', focus);
  }, []);
  return (
    <search>
      <SearchForm className={styles.filter} action="/pieces" key={`${q} ${state}`}>
        <div className="field">
          <label htmlFor="find">{t(words).desk.board.search}</label>
          <p className="hint" id="find-hint">
            {t(listWords).searchHint}
          </p>
          <input id="find" type="search" name="q" defaultValue={q} maxLength={200} aria-describedby="find-hint" ref={search} />
        </div>
        <Select
          label={t(words).desk.pieces.state}
          name="state"
          defaultValue={state}
          prompt={t(listWords).anyState}
          options={states(t)}
        />
        <Button type="submit">{t(listWords).show}</Button>
        {(q || state) && (
          <Link className={styles.clear} href="/pieces">
            {t(words).actions.clearFilters}
          </Link>
        )}
      </SearchForm>
    </search>
  );
}
