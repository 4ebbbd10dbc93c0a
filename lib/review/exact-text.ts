import type { PieceFacts } from './facts';
import type { Refusal } from './refusal';

/** A judgement of a text that is no longer the current one is refused, so that an approval never covers another text. */
export function staleText(
  piece: Pick<PieceFacts, 'currentVersion' | 'currentDigest'>,
  named: { version: number; digest: string },
): Refusal | null {
  if (named.version !== piece.currentVersion)
    return { code: 'stale_version', current: piece.currentVersion, named: named.version };
  return named.digest === piece.currentDigest ? null : { code: 'stale_digest' };
}
