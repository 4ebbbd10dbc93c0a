import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { getWords } from '@/app/_server/words';
import { WordsIn } from '@/app/_ui/words-in';
import { database } from '@/db/connection/open';
import { siteOf } from '@/db/read/public/site';
import styles from './entry.module.css';

export function generateMetadata(): Metadata {
  const house = siteOf(database()).newsroom;
  return { title: { template: `%s · ${house}`, default: house } };
}

/** Before one is signed in: the newsroom's name, which readers see too, and one thing to do. */
export default async function EntryLayout({ children }: { children: ReactNode }) {
  // Made for its request: the nonce of its scripts is in the answer's security policy.
  await connection();
  const { language } = await getWords();
  return (
    <WordsIn language={language}>
      <header className="bar">
        <a className="house" href="/">
          {siteOf(database()).newsroom}
        </a>
      </header>
      <main className={styles.page} id="main" lang={language}>
        {children}
      </main>
    </WordsIn>
  );
}
