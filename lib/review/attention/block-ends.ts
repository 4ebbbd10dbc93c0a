import type { CounterpointFacts } from '../facts';

const hour = 3_600_000;

/** When a block's writer has had their time after the author's answer; null while there is no answer, or no block. */
export function blockEnds(one: Pick<CounterpointFacts, 'block' | 'response'>, blockHours: number): string | null {
  if (one.block?.state !== 'blocks' || !one.response) return null;
  return new Date(Date.parse(one.response.at) + blockHours * hour).toISOString();
}
