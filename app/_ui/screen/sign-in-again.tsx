'use client';

import { useEffect, useId, useRef } from 'react';
import { useWords } from '#words';
import { screenWords } from '@/lib/words/en/screen';
import { late } from '../late';

const SignInForm = late(() => import('../sign-in-form').then((file) => file.SignInForm));

/** Over the page of somebody whose session has ended: what they typed stays behind it. It closes when they are back. */
export function SignInAgain({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // Nothing but signing in closes it: there is nothing behind it to go back to.
    <dialog className="dialog" ref={box} aria-labelledby={titleId} onCancel={(event) => event.preventDefault()}>
      <h2 id={titleId}>{t(screenWords).signedOut}</h2>
      <p className="hint">{t(screenWords).signedOutNext}</p>
      <SignInForm to="/desk" failed={null} signedOut={false} over={onSignedIn} />
    </dialog>
  );
}
