import { alarms } from '@/lib/review/after-publication';
import type { GateFacts, PieceFacts } from '@/lib/review/facts';
import { judgedOn, onLineage } from '@/lib/review/on-lineage';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { assignmentsOf } from './assignments';
import { claimsOf, dispositionsOf } from './claims';
import { counterpointsOf } from './counterpoints';
import {
  adoptionsOf,
  approvalsOf,
  confirmationsOf,
  consentsOf,
  correctionsOf,
  overridesOf,
  permissionsAt,
  repliesOf,
  signOffsOf,
} from './judgements';
import { liveFacts } from './live';
import { type Loading, pieceOf } from './loading';
import { awayEditors, closedAccounts, editorsOf } from './people';
import { policyAt, policyMakersOf } from './policy';
import { allVersions, linesAt, sentencesAt, versionAt } from './versions';

/**
 * Everything that the gate judges of a piece, as filed: nobody's private work. The caller holds one snapshot. Asked again in it with the same piece, the facts are
 * the same, so that the gate is evaluated once.
 */
export const gateFacts = once((db: Database, piece: PieceFacts, now: string, marker: string | null): GateFacts => {
  const { id, currentVersion } = piece;
  const facts: GateFacts = {
    now,
    marker,
    piece,
    policy: policyAt(db, piece.deskId, piece.policyVersion),
    version: versionAt(db, id, currentVersion),
    versions: allVersions(db, id),
    sentences: sentencesAt(db, id, currentVersion),
    lines: linesAt(db, id, currentVersion),
    assignments: assignmentsOf(db, id),
    counterpoints: counterpointsOf(db, id, currentVersion).filter((counterpoint) => counterpoint.posted),
    dispositions: dispositionsOf(db, id),
    claims: claimsOf(db, id),
    confirmations: confirmationsOf(db, id),
    signOffs: signOffsOf(db, id),
    consents: consentsOf(db, id),
    permissions: permissionsAt(db, id),
    overrides: overridesOf(db, id),
    approvals: approvalsOf(db, id),
    replies: repliesOf(db, id),
    adoptions: adoptionsOf(db, id),
    corrections: correctionsOf(db, id),
    live: null,
    editors: editorsOf(db),
    away: awayEditors(db, now),
    policyMakers: policyMakersOf(db, piece),
    closed: closedAccounts(db),
  };
  const live = liveFacts(db, piece);
  if (!live) return onLineage(facts);
  const judged = judgedOn(facts, live.version);
  return onLineage({ ...facts, live: { ...live, judged, alarms: alarms(facts, { ...live, judged }) } });
});

/** Asked as the actor; a job acts for the editor who marked the piece publishable. */
export function gate(loading: Loading): GateFacts {
  const piece = pieceOf(loading);
  const { via, personId } = loading.actor;
  return gateFacts(loading.db, piece, loading.now, via === 'job' ? (piece.publishable?.by ?? null) : personId);
}
