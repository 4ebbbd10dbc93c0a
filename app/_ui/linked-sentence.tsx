import { Fragment } from 'react';
import { useWords } from '#words';
import { words } from '@/lib/words/en/shared';
import { Link } from './link';

export interface SentenceLink {
  words: string;
  href: string;
}

/** A sentence in which some words lead somewhere: the exact passage or form that clears a row. */
export function LinkedSentence({
  sentence,
  places = [],
  more = 0,
  links = [],
}: {
  sentence: readonly (string | SentenceLink)[];
  /** Places that the sentence does not name, listed behind it. */
  places?: readonly SentenceLink[];
  /** How many further places have no link here. */
  more?: number;
  /** Other ways on, at the end. */
  links?: readonly SentenceLink[];
}) {
  const t = useWords();
  return (
    <>
      {sentence.map((part, index) => (
        <Fragment key={index}>{typeof part === 'string' ? part : <Link href={part.href}>{part.words}</Link>}</Fragment>
      ))}
      {places.map((link, index) => (
        <Fragment key={link.href}>
          {index === 0 ? ' ' : index === places.length - 1 && more === 0 ? ` ${t(words).gate.and} ` : ', '}
          <Link href={link.href}>{link.words}</Link>
        </Fragment>
      ))}
      {places.length > 0 && more > 0 && ` ${t(words).gate.andMore({ number: more })}`}
      {places.length > 0 && '.'}
      {links.map((link, index) => (
        <Fragment key={index}>
          {' '}
          <Link href={link.href}>{link.words}</Link>
        </Fragment>
      ))}
    </>
  );
}
