import type { ReactNode } from 'react';
import { Glyph, type GlyphName } from './glyph';

/** Glyph and word: the only form in which a state is shown. */
export function State({
  glyph,
  children,
  after = false,
  late = false,
}: {
  glyph: GlyphName;
  children: ReactNode;
  after?: boolean;
  late?: boolean;
}) {
  return (
    <span className={late ? 'state late' : 'state'}>
      {!after && <Glyph name={glyph} />}
      {children}
      {after && <Glyph name={glyph} />}
    </span>
  );
}
