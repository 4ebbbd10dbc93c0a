import { type ComponentProps, type ReactNode, useId } from 'react';
import { Glyph } from './glyph';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonLook {
  kind?: ButtonKind;
  /** The last confirmation of something that cannot be undone: filled, and it names its object. */
  final?: boolean;
  wide?: boolean;
  /** A single key that does the same; shown, and told to assistive technology. */
  shortcut?: string;
}

type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> &
  ButtonLook & {
    /** Why it cannot be pressed now. It stays focusable and says so. */
    closedBecause?: string | null;
    /** The label while the act runs: "Sending…". */
    busy?: string | false | null;
    /** What pressing it means, below it. */
    meaning?: ReactNode;
  };

/** A closed or busy button does nothing: it is no submit button then, and has no handler. */
export function Button({
  kind = 'secondary',
  final,
  wide,
  shortcut,
  closedBecause,
  busy,
  meaning,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const closed = Boolean(closedBecause);
  const idle = !closed && !busy;
  const below = closedBecause || meaning;
  const describedBy = [rest['aria-describedby'], below && reasonId].filter(Boolean).join(' ') || undefined;
  const button = (
    <button
      {...rest}
      className="btn"
      type={idle ? type : 'button'}
      onClick={idle ? onClick : undefined}
      data-kind={kind === 'secondary' ? undefined : kind}
      data-final={final || undefined}
      data-wide={wide || undefined}
      aria-disabled={idle ? undefined : true}
      aria-busy={busy ? true : undefined}
      aria-keyshortcuts={shortcut}
      aria-describedby={describedBy}
    >
      {closed && <Glyph name="lock" />}
      {busy || children}
      {shortcut && idle && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
  if (!below) return button;
  return (
    <div className="explained" data-wide={wide || undefined}>
      {button}
      <p className="reason" id={reasonId}>
        {below}
      </p>
    </div>
  );
}
