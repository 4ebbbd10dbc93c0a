import type { CorrectedContent, Correction } from './correction';

/** What this device keeps of a correction: of the text only what was changed, and in which live text. */
export interface KeptCorrection extends Omit<Correction, 'content'> {
  patch: Partial<CorrectedContent>;
  /** Digest of the live text. */
  live: string;
}

/**
 * Where this device keeps a correction, or the review of one that was proposed (`proposal`: its version). `older`: where release 0.3 kept the whole text, by the
 * live text that it was typed over.
 */
export function correctionKeys(pieceId: string, personId: string, liveDigest: string, proposal: number | null) {
  const end = proposal === null ? '' : `.${proposal}`;
  const start = `${personId}.${pieceId}.correct`;
  return { key: `${start}${end}`, older: `${start}.${liveDigest}${end}` };
}

/** A kept correction over the text that is live now, whichever release kept it; null: it cannot be read. */
export function correctionOf(
  values: unknown,
  live: CorrectedContent,
  digest: string,
): { correction: Correction; isOlder: boolean } | null {
  if (typeof values !== 'object' || values === null) return null;
  if ('content' in values) return { correction: values as Correction, isOlder: false };
  if (!('patch' in values)) return null;
  const { patch, live: typedOver, ...about } = values as KeptCorrection;
  return {
    correction: { ...about, content: { ...live, ...patch } },
    isOlder: typedOver !== digest && Object.keys(patch).length > 0,
  };
}
