/**
 * A second reading of what editors decided, after every accepted request: from people, events and texts, without `covers`, `since` or the product's rules of who
 * may still decide. Throws with the law's name.
 */

import type { Database } from '@/db/connection/open';
import { textAt } from '@/db/load/versions';
import { blocks } from '@/lib/review/block-hold';
import { editionOf } from '@/lib/review/edition';
import type { GateFacts } from '@/lib/review/facts';
import { evaluateGate } from '@/lib/review/gate';
import { keyOfItem } from '@/lib/review/open-item';
import type { Attempt } from './stage';

const must = (holds: boolean, law: string, detail: unknown = '') => {
  if (!holds) throw new Error(`${law}: ${JSON.stringify(detail)}`);
};
interface Told {
  type: string;
  actor: string;
  payload: Readonly<Record<string, unknown>>;
}

export function decisionWatcher(db: Database) {
  /** What was open, without any override, when each override was asked for. */
  const openWhenAsked = new Map<string, Set<string>>();
  const bare = (facts: GateFacts, requirement: string) =>
    evaluateGate({ ...facts, overrides: [] })
      .requirements.find((one) => one.id === requirement)
      ?.open.map(keyOfItem) ?? [];
  const told = (pieceId: string): Told[] =>
    db.$client
      .prepare<[string], { type: string; actor: string; payload: string }>(
        'SELECT type, actor, payload FROM events JOIN event_data USING (seq) WHERE stream = ? ORDER BY seq',
      )
      .all(pieceId)
      .map((row) => ({ ...row, payload: JSON.parse(row.payload) as Told['payload'] }));
  const activeEditors = () =>
    db.$client.prepare<[], string>('SELECT id FROM people WHERE disabled = 0 AND instr(roles, \'"editor"\') > 0').pluck().all();

  /** Decisions that did not count at some moment, by what they are and when they were given. */
  const over = new Set<string>();
  const neverRevive = (facts: GateFacts) => {
    const { piece } = facts;
    const may = (person: string | null) =>
      person === null || (activeEditors().includes(person) && !piece.authors.includes(person));
    const edition = editionOf(facts).digest;
    const isOnItsWay = ['none', 'scheduled'].includes(piece.publication);
    const decided = [
      ...(isOnItsWay ? facts.approvals : []).map((one) => ({
        key: `approval ${one.by} ${one.at} ${one.edition}`,
        counts: may(one.by) && one.edition === edition,
      })),
      ...facts.overrides
        .filter((one) => one.end === null && (isOnItsWay || facts.live?.pending))
        .map((one) => ({ key: `override ${one.id}`, counts: may(one.requestedBy) && may(one.confirmedBy) })),
      ...facts.replies
        .filter((one) => one.kind === 'not_sought_danger' && (isOnItsWay || facts.live?.pending))
        .map((one) => ({ key: `reply ${one.id}`, counts: may(one.by) && may(one.confirmedBy) })),
      ...facts.counterpoints.flatMap((one) =>
        one.block?.overruledBy && one.block.state !== 'overruled'
          ? [
              {
                key: `overrule ${one.id} ${one.block.overruledBy} ${one.overrule.on} ${one.overrule.about}`,
                counts: may(one.block.overruledBy),
              },
            ]
          : [],
      ),
    ];
    for (const { key, counts } of decided) {
      if (counts) must(!over.has(key), 'what did not count once never counts again', key);
      else over.add(key);
    }
  };

  return ({ command, actor, body, before, done, now }: Attempt, after: GateFacts): void => {
    const { piece } = after;
    if (piece.openedBy !== null && after.version) neverRevive(after);
    // Whoever cannot post a block on danger any more has none that is private.
    const lost = db.$client.prepare(
      "SELECT n.id FROM counterpoints n JOIN people p ON p.id = n.by WHERE n.piece_id = ? AND n.posted = 0 AND n.outcome IS NULL AND n.block_ground IN ('danger', 'legal') AND (p.disabled = 1 OR instr(p.holds, json_quote(n.perspective)) = 0)",
    );
    must(lost.all(piece.id).length === 0, 'a private block on danger is filed when its writer goes');
    const editors = activeEditors();
    const authors = new Set(piece.authors);
    const mayDecide = (person: string | null) => person !== null && editors.includes(person) && !authors.has(person);
    if (command.name === 'request_override' && 'status' in done)
      openWhenAsked.set(
        String(done.result['id']),
        new Set(bare({ ...before, now, marker: actor.personId }, String(body['requirement']))),
      );
    if (!['none', 'scheduled'].includes(piece.publication)) return;

    // Whoever approved, marked, scheduled, excused or overruled could do it now.
    for (const approval of after.approvals) must(mayDecide(approval.by), 'an approval of somebody who may decide', approval);
    for (const { by } of after.approvals) {
      const since = told(piece.id).reduce<boolean>(
        (reviews, { type, actor: who, payload }) =>
          who !== by
            ? reviews
            : type === 'publishable_approved' || type === 'marked_publishable'
              ? false
              : reviews || (type === 'assignment_answered' && payload['status'] === 'accepted') || type === 'signed_off',
        false,
      );
      const reviews = after.assignments.some((one) => one.personId === by && ['accepted', 'done'].includes(one.status));
      must(!(since && reviews), 'an approval of somebody who reviews since', by);
    }
    if (piece.publication === 'scheduled') must(mayDecide(piece.scheduledBy), 'a schedule of somebody who may decide');
    if (piece.review === 'publishable') {
      must(mayDecide(piece.publishable?.by ?? null), 'a mark of somebody who may decide');
      if (
        piece.stakes === 'grave' &&
        after.policy.secondEditor.includes('grave') &&
        after.policy.requirements.second_editor.required
      ) {
        const two = new Set(after.approvals.filter((one) => one.edition === piece.publishable?.edition).map((one) => one.by));
        const excused = after.overrides.some((one) => one.requirement === 'second_editor' && one.confirmedBy !== null);
        must(two.size > 1 || excused, 'a mark of two');
      }
    }
    // An override covers what was open when it was asked for, and is two editors'.
    for (const marker of editors.slice(0, 3))
      for (const requirement of evaluateGate({ ...after, marker }).requirements) {
        if (requirement.reason.code !== 'overridden') continue;
        const { overrideId } = requirement.reason;
        const override = after.overrides.find((one) => one.id === overrideId);
        must(
          override?.requestedBy !== override?.confirmedBy &&
            mayDecide(override?.requestedBy ?? null) &&
            mayDecide(override?.confirmedBy ?? null),
          'I11 an override of two who may decide',
          override,
        );
        const covered = openWhenAsked.get(overrideId);
        const open = bare({ ...after, marker }, requirement.id);
        must(
          open.every((key) => covered?.has(key)),
          'an override covers what was open then',
          { requirement: requirement.id, open },
        );
      }
    // A danger that was overruled: two editors, the same words, the same counterpoint and answer.
    for (const note of after.counterpoints.filter((one) => one.block?.ground === 'danger' && one.block.state === 'overruled')) {
      if (blocks(note, after) || note.outcome !== null || note.cutIn !== null) continue;
      const events = told(piece.id);
      const overrules = events
        .filter((one) => one.type === 'block_overruled' && one.payload['counterpointId'] === note.id)
        .slice(-2);
      must(new Set(overrules.map((one) => one.actor)).size === 2, 'two overrule a danger', overrules);
      must(
        overrules.every((one) => mayDecide(one.actor)),
        'two who may decide overrule',
        overrules,
      );
      const [first, second] = overrules;
      const between = first && second ? events.slice(events.indexOf(first), events.indexOf(second)) : [];
      must(
        !between.some((one) => one.type === 'counterpoint_answered' && one.payload['counterpointId'] === note.id),
        'both overrule the same answer',
      );
      const words = [...overrules.map((one) => Number(one.payload['version'])), piece.currentVersion].map((version) =>
        passageAt(db, piece.id, note.id, version),
      );
      if (note.kind === 'passage') must(new Set(words).size === 1, 'an overrule is about the same words', words);
    }
    // A perspective was sought in vain only after the time that it had.
    if (command.name === 'answer_assignment' && body['status'] === 'lapsed') {
      const asked = before.assignments.find((one) =>
        after.assignments.some((two) => two.id === one.id && two.status === 'lapsed' && one.status === 'invited'),
      );
      const hours = asked ? (Date.parse(now) - Date.parse(asked.invitedAt)) / 3_600_000 : 0;
      must(hours >= before.policy.responseHours, 'no reply in the time that the policy gives', hours);
    }
    // A weaker policy is two editors'.
    if (command.name === 'adopt_policy' && before.piece.policyVersion !== piece.policyVersion) {
      const adopted = told(piece.id).findLast((one) => one.type === 'policy_adopted');
      const asked = told(piece.id).find(
        (one) => one.type === 'adoption_requested' && one.payload['id'] === adopted?.payload['adoptionId'],
      );
      if (adopted?.payload['adoptionId'] !== undefined)
        must(
          asked !== undefined && asked.actor !== actor.personId && asked.payload['version'] === body['version'],
          'two adopt a weaker policy',
        );
      else must(asksAsMuch(before, after), 'one adopts what asks as much');
    }
  };
}

function passageAt(db: Database, pieceId: string, noteId: string, version: number): string | null {
  const place = db.$client
    .prepare<[string, number], { start: number | null; end: number | null }>(
      'SELECT start, "end" FROM resolutions WHERE counterpoint_id = ? AND version = ?',
    )
    .get(noteId, version);
  return place?.start == null || place.end == null ? null : (textAt(db, pieceId, version)?.slice(place.start, place.end) ?? null);
}

/** Of the fields that the random days change. */
const asksAsMuch = ({ policy: before }: GateFacts, { policy: after }: GateFacts) =>
  after.answerHours >= before.answerHours &&
  after.blockHours >= before.blockHours &&
  (before.nilReturnCounts || !after.nilReturnCounts) &&
  (before.lapsedCounts || !after.lapsedCounts);
