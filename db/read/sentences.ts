import { brief } from '@/lib/review/brief';
import { contextMadeBy, factsSigned, type Unchecked, uncheckedSentences } from '@/lib/review/coverage';
import { type GateFacts, keyOf } from '@/lib/review/facts';
import type { SentenceView } from '@/lib/review/views/piece';
import { blockPart } from '@/lib/text/block-part';
import { sentencesAt } from '../load/versions';
import { dispositionsSeen } from './dispositions-seen';
import type { Reading } from './read';

interface Asked {
  pieceId: string;
  version: number;
  content: { headline: string; standfirst: string };
  /** Given for the current version only: then what wants a confirmation is shown. */
  facts: GateFacts | null;
}

/** Sentences with what was said of each, as far as this viewer may see it: the latest that was posted, or their own. */
export function sentenceViews({ tx, viewer }: Reading, { pieceId, version, content, facts }: Asked): SentenceView[] {
  const said = dispositionsSeen(tx, pieceId, viewer.personId);
  const open = facts?.version ? unconfirmed(facts, facts.version) : new Map<number, Open>();
  return sentencesAt(tx, pieceId, version).map((sentence) => ({
    index: sentence.index,
    start: sentence.start,
    end: sentence.end,
    block: sentence.block,
    part: blockPart(content, sentence.block),
    fingerprint: sentence.fingerprint,
    candidate: sentence.candidate,
    // Most sentences have none.
    cues: sentence.cues === '[]' ? [] : (JSON.parse(sentence.cues) as string[]),
    disposition: said.size > 0 ? (said.get(keyOf(sentence)) ?? null) : null,
    since: sentence.since,
    unconfirmed: open.get(sentence.index)?.cause ?? null,
    yours: sentence.writers.includes(viewer.personId) || open.get(sentence.index)?.contextBy === viewer.personId,
  }));
}

/** Why it is to be confirmed, and who made the company in which it has to be true still. */
interface Open {
  cause: Unchecked['cause'];
  contextBy: string | null;
}

function unconfirmed(facts: GateFacts, version: NonNullable<GateFacts['version']>): Map<number, Open> {
  if (!facts.signOffs.some((signOff) => signOff.duty === 'fact_check' && !signOff.revoked)) return new Map();
  const indexed = brief(facts, version);
  const open = factsSigned(indexed, 'lenient') ? uncheckedSentences(indexed, 'strict') : [];
  return new Map(open.map(({ sentence, cause }) => [sentence.index, { cause, contextBy: contextMadeBy(indexed, sentence) }]));
}
