import { headers } from 'next/headers';
import { cache, use } from 'react';
import { read } from '@/db/read/read';
import { wordsIn } from '@/lib/words/catalogues';
import type { Translate } from '@/lib/words/language';
import { languageAccepted } from './language-accepted';
import { getViewer } from './viewer';

/** The words of the person who asks; of somebody who is not signed in, in the language that their browser asks for. Read once per request. */
export const getWords = cache(async (): Promise<Translate> => {
  const viewer = await getViewer();
  return viewer ? read(viewer.actor, ({ t }) => t) : wordsIn(languageAccepted(await headers()));
});

/** The same in a component that does not wait (`#words`). */
export const useWords = (): Translate => use(getWords());
