import type { ReactNode } from 'react';
import { shellWords } from '@/lib/words/shell';
import styles from './entry.module.css';

/** Before one is signed in: the product's name, and one thing to do. */
export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="bar">
        <a className="house" href="/">
          {shellWords.product}
        </a>
      </header>
      <main className={styles.page} id="main">
        {children}
      </main>
    </>
  );
}
