import { type EditionItem, editionDigest, pieceItem, topicsItem } from '@/lib/record/edition';
import { brief } from './brief';
import type { GateFacts } from './facts';
import type { Gate } from './gate-result';
import { runs } from './runs';
import { statementItem } from './statement-item';
import { publicStatements } from './statements';

/** Everything a reader will see, as a list of [kind, id, content digest], and one digest over it. */
export interface Edition {
  digest: string;
  items: EditionItem[];
}

/** The edition under a gate that was evaluated for it (`statedGate`). Everybody else asks `editionOf`. */
export function editionOfGate(facts: GateFacts, gate: Gate): Edition {
  const items: EditionItem[] = [pieceItem(facts.piece.id), topicsItem(facts.piece.topics)];
  if (facts.version) items.push(['version', String(facts.version.number), facts.version.digest]);
  for (const counterpoint of facts.counterpoints.filter(runs)) {
    items.push(['counterpoint', counterpoint.id, counterpoint.digest]);
    if (counterpoint.response) items.push(['response', counterpoint.response.id, counterpoint.response.digest]);
  }
  const claims = facts.version ? brief(facts, facts.version).liveClaims : [];
  for (const claim of claims) {
    if (claim.verdict?.posted) items.push(['claim', claim.id, claim.digest], ['verdict', claim.id, claim.verdict.digest]);
  }
  items.push(...publicStatements(facts, gate).map(statementItem));
  return { digest: editionDigest(items), items };
}
