import type { ReactNode } from 'react';
import { getWords } from '@/app/_server/words';
import { WordsIn } from '@/app/_ui/words-in';

/** The layout of pages that the server draws: what is drawn in the browser inside them speaks the viewer's language from the first moment. */
export async function DrawnByServer({ children }: { children: ReactNode }) {
  const { language } = await getWords();
  return <WordsIn language={language}>{children}</WordsIn>;
}
