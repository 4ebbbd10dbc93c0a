import { type EditionItem, editionDigest, pieceItem, topicsItem } from '@/lib/record/edition';
import type { GateFacts } from './facts';
import type { Gate } from './gate';
import { liveClaims } from './live-claims';
import { runs } from './runs';
import { statementItem } from './statement-item';
import { publicStatements } from './statements';

/** The edition under a gate that was evaluated for it (`statedGate`). Everybody else asks `editionOf`. */
export function editionOfGate(facts: GateFacts, gate: Gate): { digest: string; items: EditionItem[] } {
  const items: EditionItem[] = [pieceItem(facts.piece.id), topicsItem(facts.piece.topics)];
  if (facts.version) items.push(['version', String(facts.version.number), facts.version.digest]);
  for (const counterpoint of facts.counterpoints.filter(runs)) {
    items.push(['counterpoint', counterpoint.id, counterpoint.digest]);
    if (counterpoint.response) items.push(['response', counterpoint.response.id, counterpoint.response.digest]);
  }
  for (const claim of liveClaims(facts)) {
    if (claim.verdict?.posted) items.push(['claim', claim.id, claim.digest], ['verdict', claim.id, claim.verdict.digest]);
  }
  items.push(...publicStatements(facts, gate).map(statementItem));
  return { digest: editionDigest(items), items };
}
