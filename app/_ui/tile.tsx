import type { ReactNode } from 'react';

/** The desk's eight slots of colour; a ninth perspective repeats a hue, never a letter. */
export type Hue = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The slot of a stored number, counted on past eight. */
export function hueOf(slot: number): Hue {
  const slots: readonly Hue[] = [1, 2, 3, 4, 5, 6, 7, 8];
  return slots[(((slot - 1) % 8) + 8) % 8] ?? 1;
}

/** A perspective's letter in its hue: "E" in a list, "E3" on a note. Hollow: not heard yet, withdrawn, or without its place. */
export function Tile({
  hue,
  hollow = false,
  hidden = false,
  children,
}: {
  hue?: Hue;
  hollow?: boolean;
  hidden?: boolean;
  children: ReactNode;
}) {
  return (
    <span className="tile" data-hue={hue} data-hollow={hollow || undefined} aria-hidden={hidden || undefined}>
      {children}
    </span>
  );
}
