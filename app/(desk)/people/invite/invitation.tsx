'use client';

import { useEffect, useRef } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import { OnceShown } from '@/app/_ui/once-shown';
import { peopleWords } from '@/lib/words/en/people';

/** It is done; the focus goes to what came of it. */
export function Invitation({ email, link, onAgain }: { email: string; link: string; onAgain: () => void }) {
  const t = useWords();
  const say = t(peopleWords).invite;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div>
        <h1 className="title" tabIndex={-1} ref={heading}>
          {say.doneTitle({ email })}
        </h1>
        <p className="hint">{say.queued({ email })}</p>
      </div>
      <OnceShown label={say.link} hint={say.linkHint} secret={link} />
      <div className="line">
        <ButtonLink kind="primary" href="/people">
          {t(peopleWords).back}
        </ButtonLink>
        <Button onClick={onAgain}>{say.again}</Button>
      </div>
    </>
  );
}
