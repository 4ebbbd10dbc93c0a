'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useWords } from '#words';
import { currentFrame, onFrame } from '@/app/_ui/screen/frame-store';
import { onGoodbye } from '@/app/_ui/screen/tabs';
import { viewStore } from '@/app/_ui/screen/view-store';
import { SkipLink } from '@/app/_ui/skip-link';
import { WordsIn } from '@/app/_ui/words-in';
import type { FrameView } from '@/lib/review/views/screen';
import { shellAt } from '@/lib/shells.mjs';
import { frameWords } from '@/lib/words/en/frame';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import type { BarPlace } from './bar-place';
import { DeskBar } from './desk-bar';

const none = () => null;

/** Around a page: the bar of the signed-in person, and the language in which the page speaks. Its data come with a screen's view; on a page drawn by the server they are requested. */
export function Frame({ children }: { children: ReactNode }) {
  const frame = useSyncExternalStore(onFrame, currentFrame, none);
  const path = usePathname();
  useEffect(() => {
    if (!shellAt(path)) void viewStore('/frame').refresh();
  }, [path]);
  useEffect(() => onGoodbye(() => window.location.reload()), []);
  const language = frame?.language ?? 'en';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <WordsIn language={language}>
      <Skip />
      {frame ? <Bar frame={frame} /> : <header className="bar" />}
      {children}
    </WordsIn>
  );
}

const Skip = () => <SkipLink to="main">{useWords()(words).actions.skipToContent}</SkipLink>;

function Bar({ frame }: { frame: FrameView }) {
  const t = useWords();
  return (
    <DeskBar
      house={frame.newsroom || t(frameWords).product}
      places={placesOf(t, frame)}
      links={linksOf(t, frame)}
      person={{ name: frame.person.name, role: roleOf(t, frame.person.roles) }}
    />
  );
}

const placesOf = (t: Translate, { waiting, may }: FrameView): BarPlace[] => [
  { href: '/desk', label: t(words).desk.nav.desk, count: waiting },
  { href: '/pieces', label: t(words).desk.nav.pieces },
  ...(may.see_board ? [{ href: '/board', label: t(words).desk.nav.board }] : []),
  { href: '/policies', label: t(words).desk.nav.policies },
  ...(may.see_people ? [{ href: '/people', label: t(words).desk.nav.people }] : []),
];
const linksOf = (t: Translate, { may }: FrameView): BarPlace[] => [
  { href: '/preferences', label: t(words).actions.preferences },
  ...(may.manage_people ? [{ href: '/admin', label: t(words).desk.nav.admin }] : []),
];

/** The role that opens most: an administrator who edits is called an editor, because that is their work here. */
function roleOf(t: Translate, roles: readonly ('author' | 'reviewer' | 'editor' | 'admin')[]): string {
  const first = (['editor', 'admin', 'reviewer', 'author'] as const).find((role) => roles.includes(role));
  return first ? t(words).vocabulary.role[first] : '';
}
