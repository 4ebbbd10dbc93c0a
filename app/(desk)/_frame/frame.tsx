'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';
import { currentFrame, onFrame } from '@/app/_ui/screen/frame-store';
import { onGoodbye } from '@/app/_ui/screen/tabs';
import { viewStore } from '@/app/_ui/screen/view-store';
import type { FrameView } from '@/lib/review/views/screen';
import { shellAt } from '@/lib/shells.mjs';
import { frameWords } from '@/lib/words/en/frame';
import { words } from '@/lib/words/en/shared';
import type { BarPlace } from './bar-place';
import { DeskBar } from './desk-bar';

const none = () => null;

/** The bar of a signed-in person. Its data come with a screen's view; on a page drawn by the server they are requested. */
export function Frame() {
  const frame = useSyncExternalStore(onFrame, currentFrame, none);
  const path = usePathname();
  useEffect(() => {
    if (!shellAt(path)) void viewStore('/frame').refresh();
  }, [path]);
  useEffect(() => onGoodbye(() => window.location.reload()), []);
  if (!frame) return <header className="bar" />;
  return (
    <DeskBar
      house={frame.newsroom || frameWords.product}
      places={placesOf(frame)}
      links={linksOf(frame)}
      person={{ name: frame.person.name, role: roleOf(frame.person.roles) }}
    />
  );
}

const { nav } = words.desk;
const placesOf = ({ waiting, may }: FrameView): BarPlace[] => [
  { href: '/desk', label: nav.desk, count: waiting },
  { href: '/pieces', label: nav.pieces },
  ...(may.see_board ? [{ href: '/board', label: nav.board }] : []),
  { href: '/policies', label: nav.policies },
  ...(may.see_people ? [{ href: '/people', label: nav.people }] : []),
];
const linksOf = ({ may }: FrameView): BarPlace[] => [
  { href: '/preferences', label: words.actions.preferences },
  ...(may.manage_people ? [{ href: '/admin', label: nav.admin }] : []),
];

/** The role that opens most: an administrator who edits is called an editor, because that is their work here. */
function roleOf(roles: readonly ('author' | 'reviewer' | 'editor' | 'admin')[]): string {
  const first = (['editor', 'admin', 'reviewer', 'author'] as const).find((role) => roles.includes(role));
  return first ? words.vocabulary.role[first] : '';
}
