import type { EditionItem } from '@/lib/record/edition';
import { keyOf, type SentenceFacts } from '@/lib/review/facts';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import type { Database } from '../../connection/open';
import { claimsOf } from '../../load/claims';
import { joined } from './claims';

type Sentence = Pick<SentenceFacts, 'index' | 'start' | 'end' | 'fingerprint' | 'occurrence'>;

/** Claims of the live edition whose every sentence is in the corrected text, where they stand in it, and all items beside the text that stay. */
export function claimsThatStay(
  db: Database,
  live: FrozenEdition,
  pieceId: string,
  sentences: readonly Sentence[],
): { claims: FrozenEdition['claims']; items: EditionItem[] } {
  const present = new Map(sentences.map((sentence) => [keyOf(sentence), sentence]));
  const keys = new Map(claimsOf(db, pieceId).map((claim) => [claim.id, claim.sentences]));
  const claims = live.claims.flatMap((claim) => {
    const own = keys.get(claim.id) ?? [];
    const found = own.flatMap((key) => present.get(keyOf(key)) ?? []);
    return own.length > 0 && found.length === own.length ? [{ ...claim, spans: joined(found) }] : [];
  });
  const stays = new Set(claims.map(({ id }) => id));
  const items = live.items.filter(
    ([kind, id]) => kind === 'counterpoint' || kind === 'response' || ((kind === 'claim' || kind === 'verdict') && stays.has(id)),
  );
  return { claims, items };
}
