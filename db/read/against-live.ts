import type { Happening } from '@/lib/formats/html/record-entry';
import type { EventType, Payloads } from '@/lib/review/events';
import { keyOf, type SentenceKey } from '@/lib/review/facts';
import { isRefuted } from '@/lib/review/is-refuted';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { sentencesAt } from '../load/versions';

const kept = statement((db) => ({
  claim: db.$client.prepare<[string], SentenceKey>(
    `SELECT k.fingerprint, k.occurrence FROM claim_sentences k JOIN claims c ON c.id = k.claim_id WHERE k.claim_id = ? AND c.posted = 1`,
  ),
  // Readers know that it is, or was, on the page.
  runs: db.$client.prepare<[string, string]>(
    `SELECT 1 FROM pieces p JOIN contents c ON c.kind = 'edition' AND c.ref = p.live_edition, json_each(c.body, '$.counterpoints') n
     WHERE json_extract(n.value, '$.id') = ? AND p.id = ?`,
  ),
}));

interface Done {
  type: EventType;
  payload: Payloads[EventType];
  /** null: erased. */
  actor: string | null;
}

/** One person's work that nobody else knows of yet. */
interface Unfiled {
  blocks: Set<string>;
  judged: Set<string>;
  /** Whether the fact was refuted, by the claim. */
  verdicts: Map<string, boolean>;
}

/**
 * Asked about each event of a piece in its order: what was said with it against the published text, that it was said and not its words. What somebody wrote in
 * private is said when it is filed.
 */
export function againstLive(db: Database, pieceId: string): (event: Done) => Happening[] {
  let live: ReadonlySet<string> | null = null;
  const judged = new Set<string>();
  const filedBy = new Map<string, Set<string>>();
  const verdictsFiled = new Set<string>();
  const unfiled = new Map<string, Unfiled>();
  const workOf = (actor: string | null): Unfiled => {
    const known = unfiled.get(actor ?? '') ?? { blocks: new Set(), judged: new Set(), verdicts: new Map() };
    unfiled.set(actor ?? '', known);
    return known;
  };
  const raised = (blocks: readonly string[]) => {
    for (const { blocks: of } of unfiled.values()) for (const id of blocks) of.delete(id);
    return live ? blocks.map((): Happening => ({ kind: 'block_raised' })) : [];
  };
  const judge = (keys: readonly string[], actor: string | null): Happening[] => {
    const anew = keys.some((key) => live?.has(key) && judged.has(key));
    const own = filedBy.get(actor ?? '') ?? new Set();
    for (const key of keys) {
      judged.add(key);
      own.add(key);
    }
    filedBy.set(actor ?? '', own);
    return anew ? [{ kind: 'judged_otherwise' }] : [];
  };
  const { claim, runs } = kept(db);
  const fileVerdict = (claimId: string, refutes: boolean, actor: string | null): Happening[] => {
    verdictsFiled.add(`${claimId} ${actor}`);
    const keys = claim.all(claimId);
    return refutes && keys.length > 0 && keys.every((key) => live?.has(keyOf(key))) ? [{ kind: 'fact_refuted' }] : [];
  };
  const fileJudgements = (actor: string | null) => {
    const { judged: waiting, verdicts } = workOf(actor);
    const [keys, given] = [[...waiting], [...verdicts]];
    waiting.clear();
    verdicts.clear();
    return [...judge(keys, actor), ...given.flatMap(([claimId, refutes]) => fileVerdict(claimId, refutes, actor))];
  };

  return ({ type, payload, actor }) => {
    switch (type) {
      case 'published':
      case 'corrected':
        live = new Set(sentencesAt(db, pieceId, (payload as Payloads['published']).version).map(keyOf));
        return [];
      case 'counterpoint_added':
      case 'counterpoint_edited': {
        const { id, blockGround } = payload as Payloads['counterpoint_edited'];
        const { blocks } = workOf(actor);
        if (blockGround === null) blocks.delete(id);
        else blocks.add(id);
        return [];
      }
      case 'counterpoint_filed': {
        const { counterpointId } = payload as Payloads['counterpoint_filed'];
        const isBlock = [...unfiled.values()].some(({ blocks }) => blocks.has(counterpointId));
        return raised(isBlock ? [counterpointId] : []);
      }
      case 'signed_off': {
        const { filed } = payload as Payloads['signed_off'];
        const { blocks } = workOf(actor);
        const ids = filed ? filed.map(({ id }) => id).filter((id) => blocks.has(id)) : [...blocks];
        return [...raised(ids), ...fileJudgements(actor)];
      }
      case 'sentences_confirmed':
        return fileJudgements(actor);
      case 'sentences_disposed': {
        const keys = (payload as Payloads['sentences_disposed']).dispositions.map(keyOf);
        // Who judges again what they had filed says it at once.
        const own = filedBy.get(actor ?? '');
        for (const key of keys) if (!own?.has(key)) workOf(actor).judged.add(key);
        return judge(
          keys.filter((key) => own?.has(key)),
          actor,
        );
      }
      case 'verdict_given': {
        const given = payload as Payloads['verdict_given'];
        if (given.filed || verdictsFiled.has(`${given.claimId} ${actor}`))
          return fileVerdict(given.claimId, isRefuted(given), actor);
        workOf(actor).verdicts.set(given.claimId, isRefuted(given));
        return [];
      }
      case 'counterpoint_resolved': {
        const { counterpointId, outcome } = payload as Payloads['counterpoint_resolved'];
        workOf(actor).blocks.delete(counterpointId);
        return live && outcome === 'withdrawn' && runs.get(counterpointId, pieceId) ? [{ kind: 'counterpoint_withdrawn' }] : [];
      }
      default:
        return [];
    }
  };
}
