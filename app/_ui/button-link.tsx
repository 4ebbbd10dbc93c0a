import type { ReactNode } from 'react';
import type { ButtonLook } from './button';
import { Link } from './link';

/** Goes somewhere, and looks like a button because it is the thing to do. */
export function ButtonLink({
  href,
  kind = 'secondary',
  wide,
  shortcut,
  children,
}: ButtonLook & { href: string; children: ReactNode }) {
  return (
    <Link
      className="btn"
      href={href}
      data-kind={kind === 'secondary' ? undefined : kind}
      data-wide={wide || undefined}
      aria-keyshortcuts={shortcut}
    >
      {children}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </Link>
  );
}
