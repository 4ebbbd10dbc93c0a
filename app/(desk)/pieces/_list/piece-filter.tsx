'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { SearchForm } from '@/app/_ui/search-form';
import { Select } from '@/app/_ui/select';
import { publicationStates, reviewStates } from '@/lib/review/vocabulary';
import { listWords } from '@/lib/words/en/lists';
import { words } from '@/lib/words/en/shared';
import styles from './pieces.module.css';

const states = [
  ...reviewStates.map((value) => ({ value, label: words.vocabulary.review[value] })),
  ...publicationStates
    .filter((value) => value !== 'none')
    .map((value) => ({ value, label: words.vocabulary.publication[value] })),
];

/** Asks by address: the list can be sent to somebody, and Back goes where one was. */
export function PieceFilter({ q, state }: { q: string; state: string }) {
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
          <label htmlFor="find">{words.desk.board.search}</label>
          <p className="hint" id="find-hint">
            {listWords.searchHint}
          </p>
          <input id="find" type="search" name="q" defaultValue={q} maxLength={200} aria-describedby="find-hint" ref={search} />
        </div>
        <Select label={words.desk.pieces.state} name="state" defaultValue={state} prompt={listWords.anyState} options={states} />
        <Button type="submit">{listWords.show}</Button>
        {(q || state) && (
          <Link className={styles.clear} href="/pieces">
            {words.actions.clearFilters}
          </Link>
        )}
      </SearchForm>
    </search>
  );
}
