import type { ReactNode } from 'react';
import { ButtonLink } from './button-link';
import { Glyph } from './glyph';
import { Link } from './link';

export interface WaitView {
  id: string;
  due: { words: string; late: boolean };
  /** What to do, as a command. */
  command: string;
  headline: string;
  href: string;
  why: ReactNode;
  button: string;
}

/** One thing that waits for the viewer. Only the first of the list is `primary`. Its list is `<ol className="wait-list">`. */
export function WaitRow({ wait, primary = false }: { wait: WaitView; primary?: boolean }) {
  const { due, command, headline, href, why, button } = wait;
  return (
    <li className="wait">
      <p className="due" data-late={due.late || undefined}>
        <Glyph name={due.late ? 'error' : 'clock'} />
        {due.words}
      </p>
      <div>
        <h2>{command}</h2>
        <Link className="which" href={href} dir="auto">
          {headline}
        </Link>
        <p className="why">{why}</p>
      </div>
      <ButtonLink kind={primary ? 'primary' : 'secondary'} href={href}>
        {button}
        <span className="hidden">: {headline}</span>
      </ButtonLink>
    </li>
  );
}
