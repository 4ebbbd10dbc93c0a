import type { Metadata } from 'next';
import { getWords } from '@/app/_server/words';
import { invitationBy } from '@/db/accounts/invitations';
import { database } from '@/db/connection/open';
import { siteOf } from '@/db/read/public/site';
import { signInWords } from '@/lib/words/en/sign-in';
import { ClosedDoor } from '../_entry/closed-door';
import { JoinForm } from './join-form';

// The address holds a one-time secret: it goes nowhere as a referrer.
export const metadata: Metadata = { title: signInWords.invitation.send, referrer: 'no-referrer' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Behind an invitation's link. Looking at it uses nothing up. */
export default async function JoinPage({ searchParams }: Props) {
  const t = await getWords();
  const { token } = await searchParams;
  const db = database();
  const invitation = typeof token === 'string' ? invitationBy(db, token) : null;
  if (typeof token !== 'string' || !invitation)
    return <ClosedDoor title={t(signInWords).invitation.expired} next={t(signInWords).invitation.expiredNext} />;
  return <JoinForm token={token} email={invitation.email} name={invitation.name ?? ''} newsroom={siteOf(db).newsroom} />;
}
