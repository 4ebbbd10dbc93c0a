import type { ReactNode } from 'react';
import { Glyph, type GlyphName } from './glyph';

/** Why something is stale or has lost its place: a sunk strip with the change itself. */
export function Cause({ glyph, children }: { glyph: GlyphName; children: ReactNode }) {
  return (
    <div className="cause">
      <Glyph name={glyph} />
      <div>{children}</div>
    </div>
  );
}
