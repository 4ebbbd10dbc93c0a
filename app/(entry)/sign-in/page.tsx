import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { sameSitePath } from '@/app/_server/same-site-path';
import { signInSentence } from '@/app/_server/sign-in-errors';
import { getViewer } from '@/app/_server/viewer';
import { getWords } from '@/app/_server/words';
import { SignInForm } from '@/app/_ui/sign-in-form';
import { signInWords } from '@/lib/words/en/sign-in';

export const metadata: Metadata = { title: signInWords.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One form, which also works without a script: then the server sends back here with what went wrong in the address. */
export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error, ...more } = await searchParams;
  const to = sameSitePath(callbackUrl);
  if (await getViewer()) redirect(to);
  return <SignInForm to={to} failed={signInSentence(await getWords(), error)} signedOut={'signed-out' in more} />;
}
