import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { SkipLink } from '@/app/_ui/skip-link';
import { can } from '@/lib/review/permissions';
import { words } from '@/lib/words';
import { shellWords } from '@/lib/words/shell';
import { requireViewer } from '../_server/viewer';
import { shellOf } from './_shell/shell';
import { ShellBar, type ShellPlace } from './_shell/shell-bar';

export async function generateMetadata(): Promise<Metadata> {
  const house = (await shellOf())?.newsroom || shellWords.product;
  return { title: { template: `%s · ${house}`, default: house } };
}

/** Around every signed-in page; the page itself brings its `<main id="main">`. Whoever is not signed in goes to the sign-in page, and comes back. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireViewer();
  const me = await shellOf();
  if (!me) redirect('/sign-in');
  const may = (action: 'see_board' | 'see_people' | 'manage_people') => can(actor, action).allowed;
  const { nav } = words.desk;
  const places: ShellPlace[] = [
    { href: '/desk', label: nav.desk, count: me.waiting },
    { href: '/pieces', label: nav.pieces },
    ...(may('see_board') ? [{ href: '/board', label: nav.board }] : []),
    { href: '/policies', label: nav.policies },
    ...(may('see_people') ? [{ href: '/people', label: nav.people }] : []),
  ];
  const links: ShellPlace[] = [
    { href: '/preferences', label: words.actions.preferences },
    ...(may('manage_people') ? [{ href: '/admin', label: nav.admin }] : []),
  ];
  return (
    <>
      <meta name="person" content={actor.personId} />
      <SkipLink to="main">{words.actions.skipToContent}</SkipLink>
      <ShellBar
        house={me.newsroom || shellWords.product}
        places={places}
        links={links}
        person={{ name: me.name, role: roleOf(me.roles) }}
      />
      {children}
    </>
  );
}

/** The role that opens most: an administrator who edits is called an editor, because that is their work here. */
function roleOf(roles: readonly ('author' | 'reviewer' | 'editor' | 'admin')[]): string {
  const first = (['editor', 'admin', 'reviewer', 'author'] as const).find((role) => roles.includes(role));
  return first ? words.vocabulary.role[first] : '';
}
