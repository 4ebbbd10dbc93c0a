import { Fragment, type ReactNode } from 'react';
import { Link } from './link';

export interface SentenceLink {
  /** The words of the sentence that become the link. Where it does not contain them, they follow it. */
  words: string;
  href: string;
}

/** A sentence in which some words lead somewhere: the exact passage or form that clears a row. */
export function LinkedSentence({ sentence, links }: { sentence: string; links: readonly SentenceLink[] }) {
  const parts: ReactNode[] = [];
  const homeless: SentenceLink[] = [];
  let from = 0;
  // A link takes its words at their first place after the link before it.
  for (const link of links) {
    const at = sentence.indexOf(link.words, from);
    if (at < 0) homeless.push(link);
    else {
      parts.push(sentence.slice(from, at), <Link href={link.href}>{link.words}</Link>);
      from = at + link.words.length;
    }
  }
  parts.push(sentence.slice(from), ...homeless.flatMap((link) => [' ', <Link href={link.href}>{link.words}</Link>]));
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
}
