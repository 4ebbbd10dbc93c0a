import type { DiffPart } from '@/app/_ui/diff';
import type { EarlierJudgement } from '@/lib/review/earlier-judgements';
import type { RoomView, SentenceView, VersionView } from '@/lib/review/views/piece';
import type { DispositionKind, Verdict } from '@/lib/review/vocabulary';
import { sourcedBlocks } from '@/lib/text/sourced-blocks';
import { unfinishedReview } from '../_reading/unfinished-review';

/** A sentence as the sweep needs it; its words are cut out of the text where it is shown. */
export interface SweepSentence {
  index: number;
  start: number;
  end: number;
  block: number;
  part: SentenceView['part'];
  candidate: boolean;
  cues: string[];
  /** Its paragraph points to a source. */
  sourced: boolean;
  disposition: DispositionKind | null;
  yours: boolean;
  /** Came in with a later version than the one that was signed: that version, and what changed. */
  changed: { version: number; parts: DiffPart[] | null } | null;
  claimId: string | null;
  /** What was said of its words before they changed. */
  before: { disposition: DispositionKind | null; verdict: Verdict | null; rationale: string } | null;
}

export interface SweepData {
  version: number;
  digest: string;
  language: string;
  text: string;
  sentences: SweepSentence[];
  /** Indexes of the sentences with an answer that only the viewer sees. */
  pending: number[];
  /** Claims and verdicts that only the viewer sees. */
  otherPending: number;
  /** Claims that want a verdict. */
  openClaims: number;
  /** There is something to sign. */
  isUnfinished: boolean;
}

export function sweepView(
  room: RoomView,
  version: VersionView,
  pending: number[],
  change: (sentence: SentenceView) => DiffPart[] | null,
  earlier: (sentence: SentenceView) => EarlierJudgement | null,
): SweepData {
  const claimAt = new Map(room.claims.flatMap((claim) => claim.sentences.map((index) => [index, claim.id] as const)));
  const sourced = sourcedBlocks(version.content);
  const live = room.claims.filter((claim) => claim.live);
  return {
    version: version.number,
    digest: version.digest,
    language: version.content.language,
    text: version.text,
    sentences: version.sentences.map((sentence) => ({
      index: sentence.index,
      start: sentence.start,
      end: sentence.end,
      block: sentence.block,
      part: sentence.part,
      candidate: sentence.candidate,
      cues: sentence.cues,
      sourced: sourced.has(sentence.block),
      disposition: sentence.disposition,
      yours: sentence.yours,
      changed: sentence.unconfirmed ? { version: sentence.since, parts: change(sentence) } : null,
      claimId: claimAt.get(sentence.index) ?? null,
      before: beforeOf(earlier(sentence)),
    })),
    pending,
    otherPending: live.filter((claim) => !claim.posted).length + live.filter((claim) => claim.verdict?.posted === false).length,
    openClaims: live.filter((claim) => !claim.verdict).length,
    isUnfinished: unfinishedReview(room, pending.length) !== null,
  };
}

function beforeOf(earlier: EarlierJudgement | null): SweepSentence['before'] {
  if (!earlier) return null;
  const verdict = earlier.claim?.verdict ?? null;
  return { disposition: earlier.disposition, verdict: verdict?.verdict ?? null, rationale: verdict?.rationale ?? '' };
}
