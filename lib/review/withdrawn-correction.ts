import type { NewEvent } from './events';
import type { GateFacts } from './facts';
import type { LeftBehind } from './left-behind';

/** The correction in review ends, and with it all that was said of it. @param reason null: another correction went out first. */
export function withdrawnCorrection({ live, counterpoints, overrides }: GateFacts, reason: string | null): NewEvent[] {
  if (!live?.pending) return [];
  const { id, version, at, proposal } = live.pending;
  const beside = counterpoints.filter(
    ({ outcome, outcomeAt, judgedOn }) =>
      ['satisfied', 'stands'].includes(outcome ?? '') && judgedOn === version && (outcomeAt ?? '') >= at,
  );
  const left: LeftBehind = {
    version,
    resolved: beside.map((note) => note.id),
    overruled: counterpoints.filter(({ overrule }) => overrule.on === version).map((note) => note.id),
    proposal: live.proposals.length > 0 ? null : proposal,
    staleBefore: live.staleBefore,
  };
  return [
    { type: 'correction_withdrawn', payload: { correctionId: id, version: live.version, digest: live.digest, reason, left } },
    // An exception on a live piece is for the correction that waited for it.
    ...overrides
      .filter((override) => override.end === null && override.at >= at)
      .map(
        (override): NewEvent => ({
          type: 'decision_ended',
          payload: { kind: 'override', id: override.id, cause: 'correction_over' },
        }),
      ),
  ];
}
