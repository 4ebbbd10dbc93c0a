import { Glyph } from './glyph';

/** The error at its field, in the same words as in the summary. */
export function FieldMessage({ id, children }: { id: string; children: string }) {
  return (
    <p className="wrong" id={id}>
      <Glyph name="error" />
      {children}
    </p>
  );
}
