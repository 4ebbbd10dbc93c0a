'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { roomWords } from '@/lib/words/en/text-page';
import { useRoom } from '../_parts/room-context';

/** Begins a counterpoint on what the whole piece leaves out. */
export function MissingButton() {
  const t = useWords();
  const { compose } = useRoom();
  return (
    <Button kind="quiet" onClick={() => compose({ form: 'counterpoint', on: 'missing' })}>
      {t(roomWords).addMissing}
    </Button>
  );
}
