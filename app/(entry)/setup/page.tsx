import type { Metadata } from 'next';
import { getWords } from '@/app/_server/words';
import { hasPeople } from '@/db/accounts/has-people';
import { isSetupToken } from '@/db/accounts/setup-link';
import { database } from '@/db/connection/open';
import { entryWords } from '@/lib/words/en/entry';
import { signInWords } from '@/lib/words/en/sign-in';
import { ClosedDoor } from '../_entry/closed-door';
import { SetupForm } from './setup-form';

// The address holds a one-time secret: it goes nowhere as a referrer.
export const metadata: Metadata = { title: signInWords.setup.title, referrer: 'no-referrer' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Behind the link that the server prints while nobody has joined. */
export default async function SetupPage({ searchParams }: Props) {
  const t = await getWords();
  const { token } = await searchParams;
  const db = database();
  if (hasPeople(db)) return <ClosedDoor title={t(entryWords).setup.already} next={t(entryWords).setup.alreadyNext} />;
  if (typeof token !== 'string') return <ClosedDoor title={t(entryWords).setup.noToken} next={t(entryWords).setup.noTokenNext} />;
  if (!isSetupToken(db, token))
    return <ClosedDoor title={t(signInWords).setup.expired} next={t(signInWords).setup.expiredNext} />;
  return <SetupForm token={token} />;
}
