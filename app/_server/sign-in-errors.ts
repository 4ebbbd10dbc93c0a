import { entryWords } from '@/lib/words/en/entry';
import { problems } from '@/lib/words/en/problems';
import { refusals } from '@/lib/words/en/refusals';
import { words } from '@/lib/words/en/shared';
import { signInWords } from '@/lib/words/en/sign-in';
import type { Translate } from '@/lib/words/language';

/** The `?error=` values of the sign-in form without script, and the sentence for each. */
const said = (t: Translate) => ({
  wrong: t(signInWords).wrong,
  'too-many': t(entryWords).tooMany,
  busy: t(refusals).busy({ code: 'busy' }),
  'disk-full': t(problems).disk_full,
  failed: t(words).errors.unexpected,
});
type SignInError = keyof ReturnType<typeof said>;

const ofStatus: Record<number, SignInError> = { 401: 'wrong', 429: 'too-many', 503: 'busy', 507: 'disk-full' };

export const signInError = (status: number): SignInError => ofStatus[status] ?? 'failed';

/** null: nothing went wrong. What the server never says is read as a wrong password. */
export function signInSentence(t: Translate, error: string | string[] | undefined): string | null {
  if (error === undefined) return null;
  return Object.entries(said(t)).find(([name]) => name === error)?.[1] ?? said(t).wrong;
}
