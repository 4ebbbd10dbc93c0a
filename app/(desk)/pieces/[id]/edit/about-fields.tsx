'use client';

import { useWords } from '#words';
import type { FormError } from '@/app/_ui/error-summary';
import { Select } from '@/app/_ui/select';
import { TextField } from '@/app/_ui/text-field';
import { splitsWell } from '@/lib/text/splits-well';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import { DisclosureField } from '../_write/disclosure-field';
import styles from '../_write/edit.module.css';
import { SourceRows } from '../_write/source-rows';
import type { DraftText } from './draft-text';
import { TopicsField } from './topics-field';

interface Props {
  text: DraftText;
  authors: string[];
  raising: string[];
  errors: FormError[];
  readOnly: boolean;
  onChange: (change: Partial<DraftText>) => void;
  onRemoveSource: (index: number) => void;
}

/** What belongs to the piece besides its text. */
export function AboutFields({ text, authors, raising, errors, readOnly, onChange, onRemoveSource }: Props) {
  const t = useWords();
  const said = t(authoringWords).edit;
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message ?? null;
  const { languages } = t(authoringWords);
  const offered = Object.entries({ ...(languages[text.language] ? {} : { [text.language]: text.language }), ...languages });
  return (
    <section className={styles.about} aria-labelledby="about">
      <h2 id="about">{said.about}</h2>
      <TextField
        name="byline"
        label={t(words).writing.byline}
        hint={said.bylineHint({ authors: authors.join(', ') })}
        error={errorAt('byline')}
        value={text.byline}
        readOnly={readOnly}
        dir="auto"
        onChange={(event) => onChange({ byline: event.target.value })}
      />
      <SourceRows
        sources={text.sources}
        errors={errors}
        readOnly={readOnly}
        onChange={(sources) => onChange({ sources })}
        onRemove={onRemoveSource}
      />
      <DisclosureField
        value={text.disclosure}
        error={errorAt('disclosure')}
        readOnly={readOnly}
        onChange={(disclosure) => onChange({ disclosure })}
      />
      <Select
        name="language"
        label={t(words).writing.language}
        hint={splitsWell(text.language) ? undefined : t(authoringWords).mayBeSplitWrongly}
        value={text.language}
        disabled={readOnly}
        options={offered.map(([value, label]) => ({ value, label }))}
        onChange={(event) => onChange({ language: event.target.value })}
      />
      <TopicsField
        topics={text.topics}
        raising={raising}
        error={errorAt('topics')}
        readOnly={readOnly}
        onChange={(topics) => onChange({ topics })}
      />
      <div className={styles.part}>
        <h3>{said.authors}</h3>
        <p>{authors.join(', ')}</p>
        {authors.length > 1 && <p className="hint">{said.authorsHint}</p>}
      </div>
    </section>
  );
}
