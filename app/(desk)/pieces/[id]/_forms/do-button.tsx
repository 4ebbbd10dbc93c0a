'use client';

import type { ReactNode } from 'react';
import { useWords } from '#words';
import { Button, type ButtonKind } from '@/app/_ui/button';
import { words } from '@/lib/words/en/shared';
import { useSay } from '../_parts/work-page';
import { Trouble } from './trouble';
import { useWrite } from './use-write';

/** A button that does one thing at once; what goes wrong is said beside it. */
export function DoButton({
  pieceId,
  what,
  kind,
  wide,
  meaning,
  closedBecause,
  method,
  path,
  body,
  done,
  children,
}: {
  pieceId: string;
  what: string;
  kind?: ButtonKind;
  wide?: boolean;
  meaning?: ReactNode;
  closedBecause?: string | null;
  method: 'POST' | 'PATCH';
  path: string;
  body: Record<string, unknown>;
  done: string;
  children: ReactNode;
}) {
  const t = useWords();
  const writing = useWrite();
  const say = useSay();
  const act = async () => {
    if (await writing.write(method, path, body)) say(done);
  };
  return (
    <>
      <Trouble pieceId={pieceId} what={what} writing={writing} />
      <Button
        kind={kind}
        wide={wide}
        meaning={meaning}
        closedBecause={closedBecause}
        busy={writing.busy && t(words).actions.sending}
        onClick={() => void act()}
      >
        {children}
      </Button>
    </>
  );
}
