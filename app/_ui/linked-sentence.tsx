import { Fragment } from 'react';
import { Link } from './link';

export interface SentenceLink {
  /** The words of the sentence that become the link. Where it does not contain them, they follow it. */
  words: string;
  href: string;
}

/** A sentence in which some words lead somewhere: the exact passage or form that clears a row. */
export function LinkedSentence({ sentence, links }: { sentence: string; links: readonly SentenceLink[] }) {
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
  return (
    <>
      {parts.map(({ before, link }, index) => (
        <Fragment key={index}>
          {before}
          <Link href={link.href}>{link.words}</Link>
        </Fragment>
      ))}
      {rest}
      {homeless.map((link, index) => (
        <Fragment key={index}>
          {' '}
          <Link href={link.href}>{link.words}</Link>
        </Fragment>
      ))}
    </>
  );
}
