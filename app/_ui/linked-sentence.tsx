import { Fragment } from 'react';
import { words } from '@/lib/words/en/shared';
import { Link } from './link';

export interface SentenceLink {
  /** The words of the sentence that become the link. Where it does not contain them, they follow it. */
  words: string;
  href: string;
  /** One of several of a kind, which are listed with commas. */
  listed?: boolean;
}

/** A sentence in which some words lead somewhere: the exact passage or form that clears a row. */
export function LinkedSentence({
  sentence,
  links,
  more = 0,
}: {
  sentence: string;
  links: readonly SentenceLink[];
  /** How many of the listed kind have no link here. */
  more?: number;
}) {
  let rest = sentence;
  const homeless: SentenceLink[] = [];
  const parts: { before: string; link: SentenceLink }[] = [];
  // A link takes its words at their first place after the link before it.
  for (const link of links) {
    const at = rest.indexOf(link.words);
    if (at < 0) homeless.push(link);
    else {
      parts.push({ before: rest.slice(0, at), link });
      rest = rest.slice(at + link.words.length);
    }
  }
  const listed = homeless.filter((link) => link.listed);
  return (
    <>
      {parts.map(({ before, link }, index) => (
        <Fragment key={index}>
          {before}
          <Link href={link.href}>{link.words}</Link>
        </Fragment>
      ))}
      {rest}
      {listed.map((link, index) => (
        <Fragment key={link.href}>
          {index === 0 ? ' ' : index === listed.length - 1 && more === 0 ? ` ${words.gate.and} ` : ', '}
          <Link href={link.href}>{link.words}</Link>
        </Fragment>
      ))}
      {listed.length > 0 && more > 0 && ` ${words.gate.andMore({ number: more })}`}
      {listed.length > 0 && '.'}
      {homeless
        .filter((link) => !link.listed)
        .map((link, index) => (
          <Fragment key={index}>
            {' '}
            <Link href={link.href}>{link.words}</Link>
          </Fragment>
        ))}
    </>
  );
}
