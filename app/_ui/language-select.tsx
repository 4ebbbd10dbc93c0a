import type { ComponentProps } from 'react';
import { useWords } from '#words';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { peopleWords } from '@/lib/words/en/people';
import { deskLanguages, languageNames } from '@/lib/words/language';
import { Select } from './select';

const options = deskLanguages.map((value) => ({ value, label: languageNames[value] }));

/** The language of a person's pages and letters, each by its own name; nothing where there is only one. */
export function LanguageSelect(props: Omit<ComponentProps<typeof Select>, 'label' | 'hint' | 'options'>) {
  const t = useWords();
  if (options.length < 2) return null;
  return (
    <Select
      {...props}
      label={t(newsroomWords).preferences.language}
      hint={t(peopleWords).preferences.languageHint}
      options={options}
    />
  );
}
