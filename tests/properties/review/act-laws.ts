/** The laws of acts (foundation 2), asked of the real store: each throws with the law's name. A second reading, written without `lib/review/acts`. */
import { letters } from '@/app/_server/mail/letters';
import type { Database } from '@/db/connection/open';
import { refreshStale } from '@/db/derive/refresh';
import { actFacts } from '@/db/load/acts';
import { personAt } from '@/db/load/people';
import { loadPiece } from '@/db/load/piece';
import { textAt, versionAt } from '@/db/load/versions';
import type { Untold } from '@/db/mail/outbox';
import { recipientsOf } from '@/db/mail/recipients';
import { board } from '@/db/read/board';
import { desk, waitsOn } from '@/db/read/desk';
import { gate as gateQuery } from '@/db/read/gate';
import { read } from '@/db/read/read';
import { room } from '@/db/read/room';
import { commit } from '@/db/store/commit';
import { acts } from '@/lib/review/acts';
import type { Act } from '@/lib/review/acts/act';
import { alarmSays } from '@/lib/review/alarm';
import type { AnyCommand } from '@/lib/review/command';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';
import { confirmOverride } from '@/lib/review/commands/confirm-override';
import { confirmReply } from '@/lib/review/commands/confirm-reply';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { consent } from '@/lib/review/commands/consent';
import { decisions } from '@/lib/review/commands/decisions';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { placeCounterpoint } from '@/lib/review/commands/place-counterpoint';
import { recordReply } from '@/lib/review/commands/record-reply';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';
import { signOff } from '@/lib/review/commands/sign-off';
import { editionOf } from '@/lib/review/edition';
import type { Actor, GateFacts } from '@/lib/review/facts';
import { evaluateGate } from '@/lib/review/gate';
import { type Action, can, type Relation, sees } from '@/lib/review/permissions';
import type { Cast } from '../../support/cast';

const must = (holds: boolean, law: string, detail: unknown = '') => {
  if (!holds) throw new Error(`${law}: ${JSON.stringify(detail)}`);
};

export interface Scene {
  cast: Cast;
  pieceId: string;
}

export function actsNow({ cast, pieceId }: Scene) {
  const { db, clock } = cast.story;
  const piece = loadPiece(db, pieceId);
  if (!piece) throw new Error('the piece is gone');
  const facts = actFacts(db, piece, clock.now());
  const gate = evaluateGate(facts);
  return { facts, gate, list: acts(facts, gate) };
}

/** As they are now, whoever they were when they joined. */
export function actorOf(db: Database, personId: string): Actor & { disabled: boolean } {
  const row = personAt(db, personId);
  if (!row) throw new Error(`nobody has the id ${personId}`);
  return { personId, roles: row.roles, holds: row.holds, checksFacts: row.checksFacts, disabled: row.disabled, via: 'session' };
}

const permissionFor: Record<Act['action'], Action> = {
  open_review: 'open_review',
  choose_perspectives: 'open_review',
  assign: 'assign',
  assign_facts: 'assign',
  overdue_review: 'answer_assignment',
  decide_override: 'confirm_override',
  decide_policy: 'adopt_policy',
  decide_overrule: 'overrule',
  settle_block: 'overrule',
  place_again: 'resolve_counterpoint',
  name_accused: 'open_review',
  record_reply: 'record_reply',
  confirm_reply: 'record_reply',
  mark_publishable: 'mark_publishable',
  publish: 'publish',
  confirm_correction: 'confirm_correction',
  rework_correction: 'correct',
  settle_after_publication: 'correct',
  publish_correction: 'correct',
  decide_proposal: 'correct',
  find_editor: 'correct',
  find_somebody: 'request_override',
  answer_request: 'answer_assignment',
  review: 'sign_off',
  check_facts: 'sign_off',
  say_whether: 'resolve_counterpoint',
  confirm_changed: 'confirm_sentences',
  resubmit: 'make_version',
  revise: 'make_version',
  answer: 'respond',
  give_ok: 'consent',
  add_disclosure: 'make_version',
};

/** (a) Whatever is missing waits for somebody, and (c) nobody has an act that they may not do. */
export function pureLaws(scene: Scene): void {
  const { facts, gate, list } = actsNow(scene);
  const { piece } = facts;
  const onItsWay =
    !['draft', 'declined', 'withdrawn'].includes(piece.review) && !['retracted', 'removed'].includes(piece.publication);
  must(onItsWay || list.length === 0, 'a piece that is over asks nothing', list);
  const able = facts.editors.some((one) => !piece.authors.includes(one.personId));
  const open = gate.requirements.filter((one) => one.status === 'unsatisfied').map((one) => one.id);
  const served = new Set(list.flatMap((act) => act.requirements));
  // Of a live piece only a correction in review waits for anything.
  const gated = piece.publication !== 'live' || facts.live?.pending != null;
  if (onItsWay && gated && able) {
    for (const id of open) {
      // These three are asked for when everything else is there.
      const comesLast = ['author_consent', 'second_editor', 'independence'].includes(id);
      const others = open.some((other) => other !== id && served.has(other));
      must(served.has(id) || (comesLast && others), 'what is missing waits for somebody', { id, open, list });
    }
    const marks = piece.review === 'in_review' && piece.publication !== 'live' && open.length === 0;
    must(!marks || list.some((act) => ['mark_publishable', 'find_somebody'].includes(act.action)), 'somebody decides', list);
  }
  const { live } = facts;
  if (onItsWay && live) {
    const someone = (action: Act['action'], subject: string) =>
      must(
        list.some((act) => act.subject === subject && [action, 'find_editor'].includes(act.action)) ||
          (action === 'publish_correction' && list.some((act) => act.action === 'find_somebody')),
        'what waits on a live piece waits for somebody',
        { action, subject, list },
      );
    for (const { id, how, confirmedBy, refusedBy } of facts.corrections)
      if (how === 'now' && confirmedBy === null && refusedBy === null) someone('confirm_correction', id);
    for (const alarm of live.alarms) someone('settle_after_publication', alarmSays(alarm));
    for (const { version } of live.proposals) someone('decide_proposal', String(version));
    if (live.pending && open.length === 0) someone('publish_correction', live.pending.id);
  }
  for (const act of list) {
    const actor = actorOf(scene.cast.story.db, act.personId);
    const relation: Relation = {
      review: piece.review,
      publication: piece.publication,
      isAuthor: piece.authors.includes(act.personId),
      isCreator: piece.createdBy === act.personId,
      submitted: piece.currentVersion > 0,
      opened: piece.openedBy !== null,
      assignments: facts.assignments.filter((one) => one.personId === act.personId),
    };
    const verdict = can(actor, permissionFor[act.action], relation);
    must(!actor.disabled && sees(actor, relation) && verdict.allowed, 'nobody has an act that they may not do', { act, verdict });
  }
  const keys = list.map((act) => [act.personId, act.action, act.subject].join(' '));
  must(new Set(keys).size === keys.length, 'an act is there once', keys);
}

/** (d) Whoever loses a duty through somebody else gets a letter, whatever ended it. `since`: the last event before. */
export function endingsAreTold(
  db: Database,
  { before, after, actor, since }: { before: GateFacts; after: GateFacts; actor: string; since: number },
): void {
  const over = ({ piece }: GateFacts) =>
    ['declined', 'withdrawn'].includes(piece.review) || ['live', 'retracted', 'removed'].includes(piece.publication);
  const active = (facts: GateFacts) =>
    facts.assignments.filter((one) => ['invited', 'accepted', 'done'].includes(one.status)).map((one) => [one.id, one.personId]);
  const still = new Set(over(after) ? [] : active(after).map(([id]) => id));
  const ended = over(before) ? [] : active(before).filter(([id]) => !still.has(id));
  const named = after.piece.authors.filter((person) => !before.piece.authors.includes(person));
  const lost = [...ended.map(([, person]) => String(person)), ...named].filter((person) => person !== actor);
  if (lost.length === 0) return;
  const told = new Set(
    eventsAfter(db, since).flatMap((event) => {
      const recipients = recipientsOf(db, event);
      return recipients ? letters(recipients).map(({ to }) => to.personId) : [];
    }),
  );
  // A closed account was told when it was closed, and can read nothing since.
  const closed = new Set(before.closed);
  for (const person of lost) must(told.has(person) || closed.has(person), 'a person whose duty ends is told', { person, lost });
}

export const lastSeq = (db: Database) => Number(db.$client.prepare('SELECT coalesce(max(seq), 0) FROM events').pluck().get());
const eventsAfter = (db: Database, seq: number) =>
  db.$client
    .prepare(
      'SELECT e.seq, e.stream, e.type, d.at, d.actor, d.payload, 0 AS attempts FROM events e JOIN event_data d USING (seq) WHERE e.seq > ?',
    )
    .all(seq) as Untold[];

/** (b) The command behind each act is not refused: it is decided on the real store, and taken back. */
export async function actsCanBeDone(scene: Scene): Promise<number> {
  const { db, clock } = scene.cast.story;
  const { facts, list } = actsNow(scene);
  let tried = 0;
  for (const act of list) {
    const attempt = attemptOf(db, facts, act);
    if (!attempt) continue;
    tried += 1;
    const [command, id, body] = attempt;
    const done = await commit(
      command,
      { id, body, actor: actorOf(db, act.personId), route: 'try', alongside: () => ({ code: 'busy' }) },
      { db, clock },
    );
    must('refusal' in done && done.refusal.code === 'busy', 'what an act asks for is not refused', { act, done, body });
  }
  return tried;
}

function attemptOf(db: Database, facts: GateFacts, act: Act): [AnyCommand, string, object] | null {
  const { piece } = facts;
  const exact = { version: piece.currentVersion, digest: piece.currentDigest };
  const decide = (kind: keyof typeof decisions, more: object = {}): [AnyCommand, string, object] => [
    decisions[kind],
    piece.id,
    { kind, ...exact, ...more },
  ];
  const sentence = (index: number) => {
    const found = facts.sentences[index];
    const text = textAt(db, piece.id, piece.currentVersion) ?? '';
    return found && { start: found.start, end: found.end, exact: text.slice(found.start, found.end) };
  };
  switch (act.action) {
    case 'decide_override':
      return [confirmOverride, act.params.overrideId, {}];
    case 'decide_overrule':
    case 'settle_block':
      return decide('overrule', { counterpointId: act.params.counterpointId, reason: 'It is not so.' });
    case 'place_again':
      return [placeCounterpoint, act.params.counterpointId, { ...exact, anchor: sentence(0) }];
    case 'record_reply':
      return [
        recordReply,
        piece.id,
        { kind: 'asked', accusedId: piece.accused[0], askedAt: facts.now, text: 'No answer.', reflected: '' },
      ];
    case 'confirm_reply': {
      const reply = facts.replies.find((one) => one.accusedId === act.params.accusedId && one.confirmedBy === null);
      return [confirmReply, reply?.id ?? '', {}];
    }
    case 'mark_publishable':
      return decide('mark_publishable', { edition: editionOf(facts).digest });
    case 'publish':
      return decide('publish', { edition: editionOf(facts).digest });
    case 'confirm_correction': {
      const correction = facts.corrections.find((one) => one.id === act.params.correctionId);
      return [
        decisions.confirm_correction,
        piece.id,
        { kind: 'confirm_correction', correctionId: correction?.id, digest: correction?.digest },
      ];
    }
    case 'decide_proposal':
      return [
        decisions.decline_proposal,
        piece.id,
        {
          kind: 'decline_proposal',
          version: act.params.version,
          digest: versionAt(db, piece.id, act.params.version)?.digest,
          reason: 'It stays.',
        },
      ];
    case 'settle_after_publication':
      return [decisions.answer_alarm, piece.id, { kind: 'answer_alarm', alarm: act.params.alarm, reason: 'It stays as it is.' }];
    case 'overdue_review':
      return [answerAssignment, act.params.assignmentId, { status: 'released', reason: 'Somebody else reads it.' }];
    case 'answer_request':
      return [answerAssignment, act.params.assignmentId, { status: 'declined' }];
    case 'review':
      return [signOff, piece.id, { assignmentId: act.params.assignmentId, ...exact, outcome: 'nil_return', statement: 'Read.' }];
    case 'check_facts':
      return [
        signOff,
        piece.id,
        { assignmentId: act.params.assignmentId, ...exact, outcome: 'changes_needed', statement: 'The table says 9.' },
      ];
    case 'say_whether':
      return [
        resolveCounterpoint,
        act.params.counterpointId,
        { outcome: act.params.cause === 'cut' ? 'satisfied' : 'stands', ...exact },
      ];
    case 'confirm_changed':
      if (act.params.sentence === 0) return null;
      return act.params.judge > 0
        ? [
            disposeSentences,
            piece.id,
            { ...exact, dispositions: [{ sentence: act.params.sentence - 1, disposition: 'opinion' }] },
          ]
        : [confirmSentences, piece.id, { ...exact, sentences: [act.params.sentence - 1] }];
    case 'answer':
      return [answerCounterpoint, act.params.counterpointId, { kind: 'replied', text: 'Noted.' }];
    case 'give_ok':
      return [consent, piece.id, exact];
    default:
      // A new text, a choice of perspectives or of a person: the permission is all that can be asked beforehand.
      return null;
  }
}

/** (e) Desk, room, gate, people page, board and the list that mail is written from name the same people for the same acts. */
export function viewsAgree(scene: Scene): void {
  const { cast, pieceId } = scene;
  const { db, clock } = cast.story;
  const { facts, list } = actsNow(scene);
  const options = { db, now: clock.now() };
  while (refreshStale(db, options.now) > 0);
  const people = [...cast.story.people.values()].map((one) => actorOf(db, one.personId)).filter((one) => !one.disabled);
  const said = (some: readonly { action: string; since: string }[]) => some.map((one) => `${one.action} ${one.since}`).toSorted();
  for (const viewer of people) {
    const mine = said(list.filter((act) => act.personId === viewer.personId));
    const views = read(
      viewer,
      (reading) => ({
        desk: desk(reading),
        room: waitsOn(reading, pieceId),
      }),
      options,
    );
    const onDesk = said(views.desk.waiting.filter((one) => one.pieceId === pieceId));
    // A desk shows the first fifty: of the others it says how many there are.
    const left = [...mine];
    const known = onDesk.every((one) => left.includes(one) && left.splice(left.indexOf(one), 1).length > 0);
    must(known && (left.length === 0 || views.desk.more > 0), 'the desk says what waits for them', { onDesk, mine });
    must(said(views.room).join() === mine.join(), 'the room says what waits for them', { room: views.room, mine });
  }
  const rows = db.$client.prepare('SELECT person_id, action, subject FROM acts WHERE piece_id = ?').all(pieceId) as Row[];
  const stored = rows.map((row) => [row.person_id, row.action, row.subject].join(' ')).toSorted();
  const derived = list.map((act) => [act.personId, act.action, act.subject].join(' ')).toSorted();
  must(stored.join() === derived.join(), 'mail is written from the same acts', { stored, derived });
  const editor = people.find((one) => one.roles.includes('editor') && !facts.piece.authors.includes(one.personId));
  if (!editor || facts.piece.review === 'draft') return;
  read(
    editor,
    (reading) => {
      for (const row of gateQuery(reading, pieceId)?.requirements ?? []) {
        if (row.status !== 'unsatisfied') continue;
        const waits = [...new Set(row.waitingOn.map((one) => one.personId ?? ''))].toSorted();
        const due = [...new Set(list.filter((act) => act.requirements.includes(row.id)).map((act) => act.personId))].toSorted();
        must(waits.join() === due.join(), 'the gate waits for whoever has the act', { row, due });
      }
      for (const asked of room(reading, pieceId)?.assignments ?? []) {
        const live = ['invited', 'accepted', 'done'].includes(asked.status);
        const role = asked.duty.kind === 'fact_check' ? 'fact_checker' : 'reviewer';
        const due = live ? list.filter((act) => act.personId === asked.person.personId && act.role === role) : [];
        must(said(asked.waiting).join() === said(due).join(), 'the people page says the same', { asked, due });
      }
      const card = board(reading)
        ?.columns.filter((one) => one.state !== 'published')
        .flatMap((one) => one.cards)
        .find((one) => one.id === pieceId);
      if (card) must((card.waitsFor === '') === (list.length === 0), 'the board says the same', { card, list });
      if (card && list.some((act) => act.personId === editor.personId) && list.some((act) => act.action !== 'open_review'))
        must(card.waitsFor.startsWith('Waits for you'), 'the board says that it waits for you', { card, list });
    },
    options,
  );
}
interface Row {
  person_id: string;
  action: string;
  subject: string;
}
