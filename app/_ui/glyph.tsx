export type GlyphName =
  | 'open'
  | 'answered'
  | 'done'
  | 'stands'
  | 'withdrawn'
  | 'stale'
  | 'orphaned'
  | 'blocking'
  | 'overridden'
  | 'none'
  | 'error'
  | 'supported'
  | 'context'
  | 'unsupported'
  | 'contradicted'
  | 'unverifiable'
  | 'clock'
  | 'lock';

/** A sign, never alone: the word that it belongs to stands beside it. */
export function Glyph({ name }: { name: GlyphName }) {
  return <i className="g" data-g={name} aria-hidden="true" />;
}
