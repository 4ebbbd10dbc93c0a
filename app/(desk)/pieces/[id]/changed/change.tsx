import type { ReactNode } from 'react';
import { useWords } from '#words';
import { DiffWords } from '@/app/_ui/diff';
import { sentenceId } from '@/app/_ui/dom-ids';
import { Link } from '@/app/_ui/link';
import type { ChangesView } from '@/lib/review/views/text';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { piecePath } from '../_parts/piece-path';
import styles from './changed.module.css';
import { passageTitle } from './passage-title';

type Passage = ChangesView['passages'][number];

interface Props {
  pieceId: string;
  passage: Passage;
  /** Counts from 1. */
  number: number;
  of: number;
  from: number;
  language: string;
  /** The viewer checks facts: then what was said of the old words is where they start. */
  facts: boolean;
  /** What the viewer may do about it. */
  act: ReactNode;
  /** Its notes and claims. */
  beside: ReactNode;
}

/** One passage that changed: which, its words, and beside it what was said of it. The keys n and p put the focus on it. */
export function Change({ pieceId, passage, number, of, from, language, facts, act, beside }: Props) {
  const t = useWords();
  const said = t(roomWords).changed;
  const { kind, sentences, was, parts } = passage;
  const [first] = sentences;
  // What moved in the same words keeps what was said of it.
  const before =
    kind === 'moved'
      ? []
      : [...new Set(was.flatMap(({ disposition }) => (disposition ? [t(words).vocabulary.disposition[disposition]] : [])))];
  return (
    <section className={styles.change} data-change={number} data-kind={kind} tabIndex={-1} aria-labelledby={`change-${number}`}>
      <h2 className={styles.where} id={`change-${number}`}>
        <span className="num">{said.place({ number, of })}</span> {passageTitle(t, passage, from)}
      </h2>
      <div className={styles.words}>
        <p className="text" dir="auto" lang={language}>
          <DiffWords parts={parts} />
        </p>
        <div className={styles.act}>
          {act}
          <p className="by">
            {facts && before.length > 0 && `${said.before({ words: before })} `}
            {first && <Link href={`${piecePath(pieceId, 'text')}#${sentenceId(first.index)}`}>{said.toText}</Link>}
          </p>
        </div>
      </div>
      <div className={styles.beside}>{beside}</div>
    </section>
  );
}
