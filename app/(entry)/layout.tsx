import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { database } from '@/db/open';
import { siteOf } from '@/db/read/public/site';
import styles from './entry.module.css';

export function generateMetadata(): Metadata {
  const house = siteOf(database()).newsroom;
  return { title: { template: `%s · ${house}`, default: house } };
}

/** Before one is signed in: the newsroom's name, which readers see too, and one thing to do. */
export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="bar">
        <a className="house" href="/">
          {siteOf(database()).newsroom}
        </a>
      </header>
      <main className={styles.page} id="main">
        {children}
      </main>
    </>
  );
}
