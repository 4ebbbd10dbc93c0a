'use client';

import type { Editor } from '@tiptap/core';
import { useState, useSyncExternalStore } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { authoringWords } from '@/lib/words/en/authoring';
import styles from '../_write/edit.module.css';
import type { SentenceCue } from './sentence-cues';

const FIRST = 6;
const KINDS = 2;

/** What readers of facts will probably ask, sentence by sentence: advice for whoever writes, kept to themselves and easily dismissed. */
export function CueList({
  editor,
  cues,
  byAuthor,
  storageKey,
}: {
  editor: Editor | null;
  cues: SentenceCue[];
  byAuthor: boolean;
  storageKey: string;
}) {
  const t = useWords();
  const said = t(authoringWords).cues;
  const kept = useSyncExternalStore(
    () => () => undefined,
    () => read(storageKey),
    () => '[]',
  );
  const [now, setNow] = useState<string[] | null>(null);
  const dismissed = now ?? sentencesIn(kept);
  const [all, setAll] = useState(false);
  const dismiss = (sentences: string[]) => {
    setNow(sentences);
    try {
      localStorage.setItem(storageKey, JSON.stringify(sentences));
    } catch {
      // Then it is dismissed on this page only.
    }
  };
  const open = cues.filter(({ sentence }) => !dismissed.includes(sentence));
  const away = cues.length - open.length;
  const shown = all ? open : open.slice(0, FIRST);
  return (
    <section className={styles.cues} aria-labelledby="cues">
      <h2 id="cues" tabIndex={-1}>
        {said.title}
      </h2>
      <p className="hint">{byAuthor ? said.hint : said.hintEditor}</p>
      {open.length === 0 && <p className={styles.noCue}>{said.none}</p>}
      <ol>
        {shown.map(({ sentence, kinds, from, to }) => (
          <li key={`${from} ${sentence}`}>
            <button
              type="button"
              className={styles.cueSentence}
              dir="auto"
              onClick={() => {
                const end = Math.min(to, editor?.state.doc.content.size ?? 0);
                editor
                  ?.chain()
                  .focus()
                  .setTextSelection({ from: Math.min(from, end), to: end })
                  .scrollIntoView()
                  .run();
              }}
            >
              {short(sentence)}
            </button>
            {kinds.slice(0, KINDS).map((kind) => (
              <p key={kind}>{said.asks[kind]}</p>
            ))}
            <Button
              kind="quiet"
              aria-label={said.dismissWhat({ sentence: sentence.slice(0, 60) })}
              onClick={() => {
                dismiss([...dismissed, sentence]);
                document.getElementById('cues')?.focus();
              }}
            >
              {said.dismiss}
            </Button>
          </li>
        ))}
      </ol>
      <div className="line">
        {open.length > shown.length && (
          <Button
            kind="quiet"
            onClick={() => {
              setAll(true);
              document.getElementById('cues')?.focus();
            }}
          >
            {said.more({ number: open.length - shown.length })}
          </Button>
        )}
        {away > 0 && (
          <Button
            kind="quiet"
            onClick={() => {
              dismiss([]);
              document.getElementById('cues')?.focus();
            }}
          >
            {said.dismissed({ number: away })}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Enough to know it by. */
const short = (sentence: string) =>
  sentence.length > 110 ? `${sentence.slice(0, 105).replace(/(?<!\s)\s+\S*$/, '')}…` : sentence;

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '[]';
  } catch {
    return '[]';
  }
}

function sentencesIn(kept: string): string[] {
  try {
    const found: unknown = JSON.parse(kept);
    return Array.isArray(found) ? found.filter((sentence) => typeof sentence === 'string') : [];
  } catch {
    return [];
  }
}
