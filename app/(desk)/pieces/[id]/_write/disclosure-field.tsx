'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { Choice } from '@/app/_ui/choice';
import { TextArea } from '@/app/_ui/text-area';
import { authoringWords } from '@/lib/words/en/authoring';
import styles from './edit.module.css';

/** However it is typed: the author says that there is nothing. */
const saysNone = (text: string) => /^(none|nothing|nothing to disclose)\.?$/i.test(text.trim());

interface Props {
  value: string;
  error: string | null;
  readOnly: boolean;
  onChange: (disclosure: string) => void;
}

/** What readers should know of the author's part in it. "Nothing" is an answer that is given; an empty field is none. */
export function DisclosureField({ value, error, readOnly, onChange }: Props) {
  const t = useWords();
  const said = t(authoringWords).edit;
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const none = saysNone(value);
  const choice = none ? 'none' : value.trim() !== '' || opened ? 'some' : '';
  return (
    <div className={styles.part}>
      <Choice
        name="disclosure"
        label={said.discloseHow}
        hint={said.discloseHint}
        error={choice === 'some' ? null : error}
        options={[
          { value: 'some', label: said.discloseSomething },
          { value: 'none', label: said.discloseNothing, hint: said.discloseNothingHint },
        ].map((option) => ({ ...option, checked: option.value === choice }))}
        key={choice}
        defaultValue={choice}
        disabled={readOnly}
        onChange={(event) => {
          const wantsNone = event.target.value === 'none';
          setOpened(!wantsNone);
          if (wantsNone) setTyped(value);
          onChange(wantsNone ? said.none : typed);
          const next = wantsNone ? 'disclosure-none' : 'disclosure-text';
          requestAnimationFrame(() => document.getElementById(next)?.focus());
        }}
      />
      {choice === 'some' && (
        <TextArea
          name="disclosure-text"
          label={said.discloseText}
          error={error}
          rows={2}
          value={value}
          readOnly={readOnly}
          onChange={(event) => {
            setOpened(true);
            onChange(event.target.value);
          }}
        />
      )}
    </div>
  );
}
