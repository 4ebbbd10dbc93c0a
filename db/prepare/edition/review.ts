import { z } from 'zod';
import { isClosed } from '@/lib/review/closed';
import { dayNoon } from '@/lib/review/day-noon';
import { liveClaims, runs } from '@/lib/review/edition';
import { type GateFacts, keyOf } from '@/lib/review/facts';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { requirementIds } from '@/lib/review/vocabulary';
import { sentencesAt } from '../../load/versions';
import type { Database } from '../../open';
import { query } from '../../query';
import { perspectiveBook } from '../../read/perspectives';

const requests = query((db) =>
  db.$client
    .prepare<[string], string>(
      `SELECT data.payload FROM events JOIN event_data AS data ON data.seq = events.seq
       WHERE events.stream = ? AND events.type = 'override_requested' AND data.payload IS NOT NULL`,
    )
    .pluck(),
);
const requestBody = z.object({ id: z.string(), requirement: z.enum(requirementIds), reason: z.string() });

const deskName = query((db) =>
  db.$client
    .prepare<[string], string | null>("SELECT json_extract(body, '$.name') FROM contents WHERE kind = 'desk' AND ref = ?")
    .pluck(),
);

/** What review did, in numbers and names of perspectives: nobody is identified. */
export function reviewInBrief(db: Database, facts: GateFacts): FrozenEdition['review'] {
  const running = facts.counterpoints.filter(runs);
  const standing = facts.signOffs.filter((one) => !one.revoked);
  const judges = new Set([...standing, ...running, ...facts.confirmations].map((one) => one.by));
  return {
    perspectives: perspectivesOf(db, facts),
    factsChecked: liveClaims(facts).filter((one) => one.verdict?.posted).length,
    people: judges.size,
    versions: facts.versions.length,
    passagesChanged: passagesChanged(db, facts),
    unanswered: running.filter((one) => one.response === null).length,
    held: facts.counterpoints.filter((one) => one.posted && !one.runs && !isClosed(one)).length,
    overrides: overridesOf(db, facts),
    // As everybody calls it inside: by its desk.
    policy: {
      name: deskName(db).get(facts.piece.deskId) ?? facts.policy.name,
      version: facts.piece.policyVersion,
    },
  };
}

function perspectivesOf(db: Database, facts: GateFacts): FrozenEdition['review']['perspectives'] {
  const known = perspectiveBook(db);
  const running = facts.counterpoints.filter(runs);
  const slugs = new Set([...facts.piece.perspectives.map((one) => one.perspective), ...running.map((one) => one.perspective)]);
  return [...slugs].map((perspective) => {
    const theirs = facts.signOffs.filter((one) => one.perspective === perspective && !one.revoked);
    const counterpoints = running.filter((one) => one.perspective === perspective).length;
    const asked = facts.assignments.filter((one) => one.perspective === perspective);
    return {
      perspective,
      name: known.name(perspective),
      letter: known.letter(perspective),
      hue: known.hue(perspective),
      counterpoints,
      nothingToAdd: counterpoints === 0 && theirs.some((one) => one.outcome === 'nil_return'),
      noReply: theirs.length === 0 && asked.some((one) => one.status === 'lapsed'),
    };
  });
}

/** Runs of neighbouring sentences that the text under review did not have when somebody first judged it. */
function passagesChanged(db: Database, { piece, sentences, counterpoints, signOffs, dispositions }: GateFacts): number {
  const judged = [...counterpoints, ...signOffs, ...dispositions].map((one) => one.version);
  const first = Math.min(piece.currentVersion, ...judged);
  if (first === piece.currentVersion) return 0;
  const before = new Set(sentencesAt(db, piece.id, first).map(keyOf));
  const changed = sentences.map((one) => !before.has(keyOf(one)));
  return changed.filter((one, at) => one && !changed[at - 1]).length;
}

function overridesOf(db: Database, { piece, overrides }: GateFacts): FrozenEdition['review']['overrides'] {
  const reasons = new Map(
    requests(db)
      .all(piece.id)
      .map((payload) => requestBody.parse(JSON.parse(payload)))
      .map((one) => [one.id, one.reason]),
  );
  return overrides
    .filter((one) => one.confirmedBy !== null && one.policyVersion === piece.policyVersion)
    .map((one) => ({ requirement: one.requirement, reason: reasons.get(one.id) ?? '', at: dayNoon(one.at) }));
}
