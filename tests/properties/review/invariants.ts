/** What holds after every accepted request, whoever asked and in whatever order (design §7). Throws with the invariant's name. */

import type { Database } from '@/db/connection/open';
import { contentAt, textAt } from '@/db/load/versions';
import { digest } from '@/lib/record/canonical';
import { editionDigest } from '@/lib/record/edition';
import { editionOf } from '@/lib/review/edition';
import type { GateFacts } from '@/lib/review/facts';
import { frozenEdition } from '@/lib/review/frozen-edition';
import { evaluateGate } from '@/lib/review/gate';
import { openRequirements } from '../../support/oracle';
import { decisionWatcher } from './decision-invariants';
import { keptRowsAreTrue } from './kept-rows-law';
import { readersLaw } from './readers-law';
import type { Attempt } from './stage';

const must = (holds: boolean, invariant: string, detail: unknown = '') => {
  if (!holds) throw new Error(`${invariant}: ${JSON.stringify(detail)}`);
};
const judging = new Set([
  'add_counterpoint',
  'dispose_sentences',
  'add_claim',
  'give_verdict',
  'confirm_sentences',
  'sign_off',
  'consent',
  'mark_publishable',
  'publish',
  'schedule',
  'overrule',
  'open_review',
  'place_counterpoint',
]);
const asAuthor = new Set([
  'add_counterpoint',
  'dispose_sentences',
  'add_claim',
  'give_verdict',
  'confirm_sentences',
  'sign_off',
  'mark_publishable',
  'publish',
  'overrule',
  'open_review',
  'run_counterpoint',
  'request_override',
  'confirm_override',
  'assign_reviewer',
]);

export function watcher(db: Database, facts: () => GateFacts, pieceId: () => string) {
  const frozen = new Map<string, string>();
  const readers = readersLaw(db, pieceId, must);
  const rows = (sql: string) => db.$client.prepare(sql).all(pieceId()) as Record<string, string | number | null>[];
  const decisionsStand = decisionWatcher(db);
  return (attempt: Attempt): void => {
    const { command, actor, body, before, done, now } = attempt;
    const refused = 'refusal' in done;
    const { piece } = before;
    must(keptRowsAreTrue(db, pieceId()), 'kept rows are true', command.name);
    // I6: only a person signs.
    if (actor.via === 'token' && command.name !== 'create_piece') must(refused, 'I6', command.name);
    if (refused) {
      must(JSON.stringify(facts().piece) === JSON.stringify(piece), 'a refusal changes nothing', command.name);
      return;
    }
    const after = facts();
    // I1, I5: a judgement names the exact text.
    if (judging.has(command.name))
      must(body['version'] === piece.currentVersion && body['digest'] === piece.currentDigest, 'I1', command.name);
    // I7: authors judge nothing of their own piece.
    if (asAuthor.has(command.name)) must(!piece.authors.includes(actor.personId), 'I7', command.name);
    // A cut closes only what is gone: a note's words that still stand somewhere are for a person to judge, and what comes back opens it again.
    if (command.name === 'make_version') {
      const text = textAt(db, pieceId(), after.piece.currentVersion) ?? '';
      for (const note of after.counterpoints.filter((one) => one.cutIn !== null && one.start !== null && one.end !== null)) {
        const words = textAt(db, pieceId(), note.version)?.slice(note.start ?? 0, note.end ?? 0) ?? '';
        must(!text.includes(words), 'I10 cut', note);
      }
    }
    // I2, I7, I12: nothing is marked or published that a second reading of the rows finds closed.
    const marks = command.name === 'mark_publishable' && after.piece.review === 'publishable';
    if (marks || command.name === 'publish') {
      const marker = marks ? actor.personId : (piece.publishable?.by ?? '');
      const open = openRequirements(db, pieceId(), marker, now);
      must(open.length === 0, `I2 ${command.name}`, open);
      must(editionOf(before).digest === body['edition'], 'I4', command.name);
    }
    if (command.name === 'publish') {
      const { live } = after.piece;
      const stored = db.$client
        .prepare("SELECT body FROM contents WHERE kind = 'edition' AND ref = ?")
        .pluck()
        .get(live?.edition);
      const edition = frozenEdition.parse(JSON.parse(String(stored)));
      must(editionDigest(edition.items) === live?.edition && piece.publishable?.edition === live?.edition, 'I3');
      // The topics are the desk's, whatever the author's draft suggested.
      const written = JSON.parse(contentAt(db, pieceId(), edition.version) ?? '{}') as typeof edition.content;
      const asWritten = digest({ ...edition.content, topics: written.topics } as never);
      must(asWritten === edition.digest && edition.digest === piece.currentDigest, 'I3 text');
      must(edition.content.topics.join() === piece.topics.join(), 'I3 topics', edition.content.topics);
    }
    // I4: publishable is bound to edition and policy version, and lapses with either.
    if (after.piece.review === 'publishable' && ['none', 'scheduled'].includes(after.piece.publication))
      must(
        after.piece.publishable?.edition === editionOf(after).digest &&
          after.piece.publishable.policyVersion === after.piece.policyVersion,
        'I4 lapse',
        command.name,
      );
    for (const one of after.signOffs)
      must(
        after.versions.some((version) => version.number === one.version) &&
          db.$client
            .prepare('SELECT digest FROM versions WHERE piece_id = ? AND number = ?')
            .pluck()
            .get(pieceId(), one.version) === one.digest,
        'I4 sign-off',
      );
    readers(after);
    // I8: a policy made while the piece is open does not touch it.
    if (command.name === 'make_policy' && piece.openedBy) must(after.piece.policyVersion === piece.policyVersion, 'I8');
    // I9: what a decision was taken on stays as it was.
    for (const [table, columns, key] of [
      ['versions', '*', 'number'],
      ['sign_offs', 'id, piece_id, "by", version, digest, outcome, seq, lines', 'id'],
      ['consents', '*', 'version'],
      ['approvals', '*', 'edition'],
    ] as const) {
      for (const row of rows(`SELECT ${columns} FROM ${table} WHERE piece_id = ?`)) {
        const name = `${pieceId()} ${table} ${row[key]} ${row['by'] ?? ''}`;
        const text = JSON.stringify(row);
        if (table !== 'approvals') must((frozen.get(name) ?? text) === text, 'I9', name);
        frozen.set(name, text);
      }
    }
    // I10: no cycle of states takes an obligation away.
    if (piece.openedBy) {
      must(
        piece.perspectives.every((one) => after.piece.perspectives.some((two) => two.perspective === one.perspective)),
        'I10 perspectives',
        command.name,
      );
      must(
        piece.topics.every((one) => after.piece.topics.includes(one)) &&
          piece.accused.every((one) => after.piece.accused.includes(one)),
        'I10 topics',
        command.name,
      );
      must(
        before.counterpoints.every((one) => after.counterpoints.some((two) => two.id === one.id)),
        'I10 counterpoints',
        command.name,
      );
    }
    decisionsStand(attempt, after);
    // I11: an override has two people.
    for (const one of after.overrides) must(one.confirmedBy === null || one.confirmedBy !== one.requestedBy, 'I11');
    // A sign-off never revives: what did not stand for the gate before a new version does not stand for it after.
    if (command.name === 'make_version') {
      for (const sentence of after.sentences) must(sentence.since <= after.piece.currentVersion, 'since');
      must(
        after.sentences
          .filter(
            (one) => !before.sentences.some((two) => two.fingerprint === one.fingerprint && two.occurrence === one.occurrence),
          )
          .every((one) => one.since === after.piece.currentVersion),
        'never revives',
      );
    }
    // The second reading agrees in both directions wherever nothing is overridden.
    if (after.overrides.every((one) => one.confirmedBy === null) && after.piece.openedBy && after.version) {
      for (const marker of after.editors.slice(0, 3)) {
        const gate = evaluateGate({ ...after, marker: marker.personId });
        if (!gate.requirements.some((one) => one.reason.code === 'first_of_two' || one.id === 'second_editor')) continue;
        const open = openRequirements(db, pieceId(), marker.personId, after.now).filter((one) => one !== 'second_editor');
        const ours = gate.requirements
          .filter((one) => ['unsatisfied', 'error'].includes(one.status) && one.id !== 'second_editor')
          .map((one) => one.id);
        must((open.length === 0) === (ours.length === 0), 'the gate and the second reading agree', { open, ours });
      }
    }
  };
}
