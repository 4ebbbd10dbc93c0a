import type { Alarm } from '@/lib/review/alarm';
import type { EventType, Payloads } from '@/lib/review/events';
import { keyOf } from '@/lib/review/facts';
import type { WithholdingGround } from '@/lib/review/vocabulary';
import { statement } from '../connection/statement';
import { verdictRef } from '../prepare/edition/claims';
import type { Book } from '../prepare/edition/contents';
import type { Reading } from './read';

const spoken = statement((db) =>
  db.$client.prepare<[string], { type: EventType; payload: string; actor: string }>(
    `SELECT e.type, d.payload, d.actor FROM events e JOIN event_data d ON d.seq = e.seq
     WHERE e.stream = ? AND e.type IN ('signed_off', 'sign_off_revoked', 'correction_refused', 'difference_withheld', 'sentences_disposed', 'counterpoint_resolved')
       AND d.payload IS NOT NULL ORDER BY e.seq`,
  ),
);

/** The desk's own words about what is live: why somebody speaks against it, and why old words are not repeated. */
export function saidAgainst(tx: Reading['tx'], pieceId: string) {
  const reasons = new Map<string, string | null>();
  const withheld = new Map<string, { ground: WithholdingGround; reason: string }>();
  for (const { type, payload, actor } of spoken(tx).all(pieceId)) {
    const parsed: unknown = JSON.parse(payload);
    switch (type) {
      case 'signed_off': {
        const { id, statement } = parsed as Payloads['signed_off'];
        if (statement !== '') reasons.set(id, statement);
        break;
      }
      case 'sign_off_revoked': {
        const { signOffId, reason } = parsed as Payloads['sign_off_revoked'];
        reasons.set(signOffId, reason);
        break;
      }
      case 'correction_refused': {
        const { correctionId, reason } = parsed as Payloads['correction_refused'];
        reasons.set(correctionId, reason);
        break;
      }
      case 'difference_withheld': {
        const { correctionId, ground, reason } = parsed as Payloads['difference_withheld'];
        withheld.set(correctionId, { ground, reason });
        break;
      }
      case 'sentences_disposed':
        for (const { reason, ...key } of (parsed as Payloads['sentences_disposed']).dispositions)
          reasons.set(judgementOf(keyOf(key), actor), reason);
        break;
      case 'counterpoint_resolved': {
        const { counterpointId, outcome, reason } = parsed as Payloads['counterpoint_resolved'];
        if (outcome === 'withdrawn' && reason) reasons.set(counterpointId, reason);
        break;
      }
      default:
        break;
    }
  }
  return {
    withheld: (correctionId: string) => withheld.get(correctionId) ?? null,
    /** null: it was said without words, or these were erased with their writer. */
    against: ({ kind, subject, by }: Alarm, book: Book): string | null => {
      if (kind === 'fact_refuted') return wordsIn(book('verdict', verdictRef(subject, by)), 'rationale');
      if (kind === 'block_raised') return wordsIn(book('counterpoint', subject), 'text');
      // Colleagues judge the same sentence, and what they have not filed is theirs.
      return reasons.get(kind === 'judged_otherwise' ? judgementOf(subject, by) : subject) ?? null;
    },
  };
}

const judgementOf = (sentence: string, by: string) => `${sentence} ${by}`;

function wordsIn(body: unknown, member: 'rationale' | 'text'): string | null {
  const found: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, member) : null;
  return typeof found === 'string' && found !== '' ? found : null;
}
