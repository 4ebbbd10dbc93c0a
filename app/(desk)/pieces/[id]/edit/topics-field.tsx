'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { TextField } from '@/app/_ui/text-field';
import { toForm } from '@/lib/text/to-form';
import { authoringWords } from '@/lib/words/en/authoring';
import { words } from '@/lib/words/en/shared';
import styles from '../_write/edit.module.css';

interface Props {
  topics: string[];
  /** Topics for which the desk reviews more closely. */
  raising: string[];
  error: string | null;
  readOnly: boolean;
  onChange: (topics: string[]) => void;
}

const spoken = (topic: string) => topic.replaceAll('-', ' ');
/** "Élections, armed conflict" → elections, armed-conflict: letters without accents, digits and hyphens. */
const topicsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;\n]/)
      .map((part) =>
        toForm(part, 'NFD')
          .replace(/\p{M}/gu, '')
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '')
          .slice(0, 60)
          .replace(/-$/, ''),
      )
      .filter((topic) => topic !== ''),
  ),
];

/** Suggestions for the desk, as people type them. */
export function TopicsField({ topics, raising, error, readOnly, onChange }: Props) {
  const t = useWords();
  const said = t(authoringWords).edit;
  const [typed, setTyped] = useState(topics.map(spoken).join(', '));
  // Another text was put here; what is being typed stays as it is typed.
  const shown = topicsIn(typed).join() === topics.join() ? typed : topics.map(spoken).join(', ');
  const more = raising.filter((topic) => !topics.includes(topic));
  return (
    <div className={styles.part}>
      <TextField
        name="topics"
        label={t(words).writing.topics}
        hint={said.topicsHint}
        error={error}
        optional
        value={shown}
        readOnly={readOnly}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(topicsIn(event.target.value));
        }}
      />
      {more.length > 0 && (
        <div className={styles.offers}>
          <span className="hint">{said.topicsRaise}</span>{' '}
          {more.map((topic) => (
            <Button
              key={topic}
              kind="quiet"
              aria-label={said.addTopic({ topic: spoken(topic) })}
              onClick={() => {
                onChange([...topics, topic]);
                document.getElementById('topics')?.focus();
              }}
            >
              {spoken(topic)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
