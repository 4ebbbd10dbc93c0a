import type { ReactNode } from 'react';
import { ButtonLink } from './button-link';
import { Glyph } from './glyph';

export interface ActView {
  due: { words: string; late: boolean };
  /** What to do, as a command. */
  command: string;
  why: string;
  button: string;
  /** Where it is done. */
  href: string;
}

/** One thing that waits for the viewer: by when, what, why, and the one button. Only the first of a page is `primary`. `about` tells its button apart. */
export function ActRow({
  act: { due, command, why, button, href },
  primary = false,
  about,
  level = 2,
  children,
}: {
  act: ActView;
  primary?: boolean;
  about?: string;
  level?: 2 | 3;
  /** What belongs to it, below. */
  children?: ReactNode;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="act-row">
      <p className="due" data-late={due.late || undefined}>
        <Glyph name={due.late ? 'error' : 'clock'} />
        {due.words}
      </p>
      <div>
        <Heading>{command}</Heading>
        <p className="why">{why}</p>
      </div>
      <ButtonLink kind={primary ? 'primary' : 'secondary'} href={href}>
        {button}
        {about && <span className="hidden">: {about}</span>}
      </ButtonLink>
      {children}
    </div>
  );
}
