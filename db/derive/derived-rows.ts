import { type ActFacts, acts, nextChange } from '@/lib/review/acts';
import type { Act } from '@/lib/review/acts/act';
import { evaluateGate } from '@/lib/review/gate';
import type { Gate } from '@/lib/review/gate-result';
import { passes } from '@/lib/review/passes';
import type { Database } from '../connection/open';
import { actFacts } from '../load/acts';
import { loadPiece } from '../load/piece';

/** What a list shows of a piece's gate, and when time alone will change who must act. */
export interface GateSummary {
  statuses: { id: string; status: string }[];
  satisfied: number;
  of: number;
  /** Perspectives that were heard. */
  heard: string[];
  next: string | null;
}
/** What follows from a piece and is kept beside it. */
export interface DerivedRows {
  acts: Act[];
  satisfied: boolean;
  open: number;
  summary: GateSummary;
}

/** Whose turn it is on a piece, and its gate in short. Reads only. null: there is no such piece. */
export function derivedRows(db: Database, { pieceId, now }: { pieceId: string; now: string }): DerivedRows | null {
  const piece = loadPiece(db, pieceId);
  if (!piece) return null;
  const facts = actFacts(db, piece, now);
  const gate = evaluateGate(facts);
  const open = gate.requirements.filter((requirement) => !passes(requirement)).length;
  return { acts: acts(facts, gate), satisfied: gate.satisfied, open, summary: summaryOf(facts, gate) };
}

function summaryOf(facts: ActFacts, gate: Gate): GateSummary {
  const applicable = gate.requirements.filter((requirement) => requirement.status !== 'not_applicable');
  const row = gate.requirements.find((requirement) => requirement.id === 'perspectives_heard');
  const open =
    row?.reason.code === 'perspectives_open'
      ? [...row.reason.perspectives, ...row.reason.stale.map((voice) => voice.perspective)]
      : row?.reason.code === 'perspective_stale'
        ? [row.reason.perspective]
        : row?.status === 'satisfied'
          ? []
          : facts.piece.perspectives.map((perspective) => perspective.perspective);
  return {
    statuses: gate.requirements.map(({ id, status }) => ({ id, status })),
    satisfied: applicable.filter(passes).length,
    of: applicable.length,
    heard: facts.piece.perspectives
      .map((perspective) => perspective.perspective)
      .filter((perspective) => !open.includes(perspective)),
    next: nextChange(facts),
  };
}
