'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useWords } from '#words';
import { Bar } from '@/app/_ui/bar';
import { Link } from '@/app/_ui/link';
import { words } from '@/lib/words/en/shared';
import type { BarPlace } from './bar-place';
import styles from './desk-bar.module.css';
import { JumpBox } from './jump-box';
import { KeyList } from './key-list';
import { listenToKeys } from './listen-to-keys';

/** The bar with the place one is in marked, and what the keyboard opens from anywhere. */
export function DeskBar({
  house,
  places,
  links,
  person,
}: {
  house: string;
  places: BarPlace[];
  links: BarPlace[];
  person: { name: string; role: string };
}) {
  const t = useWords();
  const path = usePathname();
  const router = useRouter();
  const [open, setOpen] = useState<'keys' | 'jump' | null>(null);
  // A dialog says later that it closed; the other one may be open by then.
  const closed = (which: 'keys' | 'jump') => () => setOpen((now) => (now === which ? null : now));
  const mark = (place: BarPlace) => ({ ...place, current: path === place.href || path.startsWith(`${place.href}/`) });

  useEffect(
    () => listenToKeys({ go: (to) => router.push(to), list: () => setOpen('keys'), jump: () => setOpen('jump') }),
    [router],
  );

  return (
    <>
      <Bar
        house={house}
        home="/desk"
        places={places.map(mark)}
        links={links.map(mark)}
        person={person}
        signOut={
          // A load of the document: nothing that was on the screen stays behind Back.
          <form method="post" action="/api/auth/sign-out">
            <button type="submit">{t(words).actions.signOut}</button>
          </form>
        }
        end={
          <>
            <Link href="/pieces#find">
              {t(words).actions.search} <kbd aria-hidden="true">/</kbd>
            </Link>
            <button className={styles.barButton} type="button" onClick={() => setOpen('keys')}>
              {t(words).actions.keys} <kbd aria-hidden="true">?</kbd>
            </button>
          </>
        }
      />
      <KeyList open={open === 'keys'} onClose={closed('keys')} />
      <JumpBox open={open === 'jump'} onClose={closed('jump')} places={[...places, ...links]} />
    </>
  );
}
