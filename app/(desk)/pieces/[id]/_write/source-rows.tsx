'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import type { FormError } from '@/app/_ui/error-summary';
import { TextField } from '@/app/_ui/text-field';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import styles from './edit.module.css';

type Source = { title: string; url: string };
interface Props {
  sources: Source[];
  errors: FormError[];
  readOnly: boolean;
  onChange: (sources: Source[]) => void;
  onRemove: (index: number) => void;
}

/** Title and address, numbered as the text points to them. */
export function SourceRows({ sources, errors, readOnly, onChange, onRemove }: Props) {
  const t = useWords();
  const said = t(authoringWords).edit;
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message ?? null;
  const put = (at: number, change: Partial<Source>) =>
    onChange(sources.map((source, index) => (index === at ? { ...source, ...change } : source)));
  return (
    <section className={styles.part} aria-labelledby="sources-title">
      <h3 id="sources-title">{t(words).writing.sources}</h3>
      <p className="hint">{said.sourcesHint}</p>
      <ol className={styles.rows}>
        {sources.map(({ title, url }, index) => (
          <li key={index}>
            <TextField
              name={`source-${index}-title`}
              label={
                <>
                  <span className="hidden">{said.sourceOf({ number: index + 1, title: ' ' })} </span>
                  {said.sourceTitle}
                </>
              }
              error={errorAt(`source-${index}-title`)}
              value={title}
              readOnly={readOnly}
              dir="auto"
              onChange={(event) => put(index, { title: event.target.value })}
            />
            <TextField
              name={`source-${index}-url`}
              type="url"
              inputMode="url"
              label={
                <>
                  <span className="hidden">{said.sourceOf({ number: index + 1, title: ' ' })} </span>
                  {said.sourceUrl}
                </>
              }
              hint={index === 0 ? said.sourceUrlHint : undefined}
              error={errorAt(`source-${index}-url`)}
              value={url}
              readOnly={readOnly}
              onChange={(event) => put(index, { url: event.target.value })}
            />
            <Button
              kind="quiet"
              onClick={() => {
                onRemove(index);
                document.getElementById('add-source')?.focus();
              }}
            >
              {t(words).actions.removeSource({ number: index + 1 })}
            </Button>
          </li>
        ))}
      </ol>
      <Button
        id="add-source"
        onClick={() => {
          onChange([...sources, { title: '', url: '' }]);
          requestAnimationFrame(() => document.getElementById(`source-${sources.length}-title`)?.focus());
        }}
      >
        {sources.length === 0 ? t(words).actions.addSource : t(words).actions.addAnotherSource}
      </Button>
    </section>
  );
}
