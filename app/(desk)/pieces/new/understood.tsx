'use client';

import { useEffect, useState } from 'react';
import type { ImportedPiece } from '@/lib/formats/import';
import { canonicalText } from '@/lib/text/canonical-text';
import { words } from '@/lib/words';
import { authoringWords } from '@/lib/words/authoring';
import styles from './new.module.css';

const AFTER_MS = 400;

/** How the text will be taken apart, by the rules that the server uses. They are loaded when there is a text. */
export function Understood({ text }: { text: string }) {
  const said = authoringWords.start;
  const [piece, setPiece] = useState<ImportedPiece | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void import('@/lib/formats/import').then(({ importText }) => current && setPiece(importText(text)));
    }, AFTER_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  if (!piece) return null;
  const paragraphs = canonicalText({ headline: '', standfirst: '', body: piece.body }).blocks.length;
  return (
    <section className={styles.understood} aria-labelledby="understood">
      <h2 id="understood">{said.understood}</h2>
      <dl>
        <dt>{words.writing.headline}</dt>
        <dd dir="auto">{piece.headline || <i>{said.noHeadline}</i>}</dd>
        <dt>{words.writing.standfirst}</dt>
        <dd dir="auto">{piece.standfirst || <i>{said.noStandfirst}</i>}</dd>
        {piece.byline && (
          <>
            <dt>{words.writing.byline}</dt>
            <dd dir="auto">{piece.byline}</dd>
          </>
        )}
        <dt>{words.writing.body}</dt>
        <dd>{said.paragraphs({ number: paragraphs })}</dd>
        <dt>{words.writing.sources}</dt>
        <dd>
          {said.sources({ number: piece.sources.length })}
          {piece.sources.length > 0 && (
            <ol>
              {piece.sources.map(({ title, url }, index) => (
                <li key={index} dir="auto">
                  {[title, url].filter(Boolean).join(', ')}
                </li>
              ))}
            </ol>
          )}
        </dd>
      </dl>
    </section>
  );
}
