'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { useWrite } from '../_forms/use-write';
import { piecePath } from '../_parts/piece-path';
import type { RoomSettings } from '../_parts/room-context';
import { useSay } from '../_parts/work-page';
import { useHighlight } from '../_reading/use-lit';
import { useSelection } from '../_reading/use-selection';
import styles from './lost.module.css';

interface Props {
  settings: RoomSettings;
  note: { id: string; code: string };
  language: string;
  children: ReactNode;
}

/** The current text to select a passage from, for one counterpoint. What is chosen stays in sight until it is placed. */
export function PlaceText({ settings, note, language, children }: Props) {
  const t = useWords();
  const { pieceId, version, digest } = settings;
  const router = useRouter();
  const text = useRef<HTMLElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [picked] = useSelection(text, true, true);
  const chosen = picked?.passage ?? null;
  const { write, busy, problem } = useWrite();
  const say = useSay();

  useEffect(() => head.current?.focus(), []);
  // From a sentence's button one goes on to the button that places it.
  useEffect(() => {
    if (picked?.from) bar.current?.querySelector('button')?.focus();
  }, [picked]);
  useHighlight(text, chosen);

  const place = async () => {
    if (!chosen) return;
    const { start, end, exact } = chosen;
    const done = await write('POST', `/counterpoints/${note.id}/place`, { version, digest, anchor: { start, end, exact } });
    if (!done) return;
    router.replace(piecePath(pieceId, 'lost'));
    say(t(roomWords).lost.placed({ code: note.code }));
  };
  return (
    <section id="place" className={styles.place} aria-labelledby="place-head">
      <h2 className={styles.head} id="place-head" tabIndex={-1} ref={head}>
        {t(roomWords).lost.placing({ code: note.code })}
      </h2>
      <p className="hint">{t(roomWords).lost.placingHint}</p>
      <article className={styles.text} ref={text} lang={language}>
        {children}
      </article>
      <div className={styles.bar} ref={bar} aria-live="polite">
        {problem && <p className="late">{problem.detail}</p>}
        {chosen && (
          <>
            <p>
              {t(roomWords).lost.chosen}: <span className={styles.quote}>“{chosen.exact}”</span>
            </p>
            <Button kind="primary" busy={busy && t(words).actions.working} onClick={() => void place()}>
              {t(roomWords).lost.place({ code: note.code })}
            </Button>
          </>
        )}
        <Link href={piecePath(pieceId, 'lost')}>{t(words).actions.cancel}</Link>
      </div>
    </section>
  );
}
