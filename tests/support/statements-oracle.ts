/**
 * A second reading of what readers may be told about a review: from the rows alone, slowly, without the product's rules. Each statement is one line of text. What
 * the gate decides is read by the second reading of the gate.
 */
import type { Database } from '@/db/connection/open';
import { type Policy, policySchema } from '@/lib/review/policy';
import { type RequirementId, requirementIds, type Stakes } from '@/lib/review/vocabulary';
import { openRequirements } from './oracle';

type Row = Readonly<Record<string, string | number | null>>;

interface Line {
  fingerprint: string;
  occurrence: number;
  since: number;
}

export interface Told {
  /** What must be said, and all that may be. */
  lines: string[];
  /** Somebody may have judged their own words: the product blames `independence`, the second reading of the gate the requirement that this leaves open. */
  ownWordsJudged: boolean;
}

/** `uncovered`: requirements of which the product says that no override covers what is open. What each covers is the decision invariants' to check. */
export function statementsFromRows(db: Database, pieceId: string, now: string, uncovered: ReadonlySet<RequirementId>): Told {
  const all = (sql: string) => db.$client.prepare(sql).all(pieceId) as Row[];
  const one = (sql: string) => all(sql)[0] ?? {};
  const piece = one('SELECT * FROM pieces WHERE id = ?');
  const current = Number(piece['current_version']);
  const stakes = String(piece['stakes']) as Stakes;
  const required = (JSON.parse(String(piece['perspectives'])) as { perspective: string }[]).map(({ perspective }) => perspective);
  const policy: Policy = policySchema.parse(
    JSON.parse(
      String(
        one(
          `SELECT data FROM policies JOIN pieces ON policies.desk_id = pieces.desk_id AND policies.version = pieces.policy_version
           WHERE pieces.id = ?`,
        )['data'],
      ),
    ),
  );
  const lines: string[] = [];

  // Requirements: what the policy asks, what was excused, what is open.
  const open = openRequirements(db, pieceId, '', now);
  const authors = all('SELECT person_id FROM piece_authors WHERE piece_id = ?').map((row) => row['person_id']);
  const decides = (person: string | number | null | undefined) =>
    !authors.includes(person ?? null) &&
    db.$client.prepare('SELECT 1 FROM people WHERE id = ? AND disabled = 0 AND instr(roles, \'"editor"\') > 0').get(person) !==
      undefined;
  const excuses = all('SELECT * FROM overrides WHERE piece_id = ? ORDER BY at').filter(
    (row) =>
      row['end'] === null &&
      row['covers'] !== '[]' &&
      decides(row['confirmed_by']) &&
      decides(row['requested_by']) &&
      row['confirmed_by'] !== row['requested_by'] &&
      row['policy_version'] === piece['policy_version'],
  );
  const accused =
    all('SELECT id FROM accused WHERE piece_id = ?').length > 0 || String(piece['topics']).includes('named-accusation');
  const beforehand = consentBeforehand();
  const excused = new Set<RequirementId>();
  for (const id of requirementIds) {
    const applies = id === 'second_editor' ? policy.secondEditor.includes(stakes) : id === 'right_of_reply' ? accused : true;
    const excuse = policy.requirements[id].overridable ? excuses.find((row) => row['requirement'] === id) : undefined;
    if (!policy.requirements[id].required) lines.push(`${id}: not required`);
    else if (!applies) lines.push(`${id}: does not apply`);
    else if (excuse && uncovered.has(id)) lines.push(`${id}: open`);
    else if (excuse) {
      excused.add(id);
      lines.push(`${id}: exception`, `exception ${id} ${excuse['id']} ${String(excuse['confirmed_at']).slice(0, 10)}`);
    } else if (id === 'second_editor') lines.push(`${id}: ${stakes === 'grave' ? 'two editors' : 'an uninvolved editor'}`);
    else if (open.includes(id)) lines.push(`${id}: open`);
    else lines.push(`${id}: ${id === 'author_consent' && beforehand ? 'beforehand' : 'done'}`);
  }
  for (const row of all('SELECT * FROM adoptions WHERE piece_id = ? AND confirmed_by IS NOT NULL'))
    lines.push(`weaker policy ${row['policy_version']} ${String(row['confirmed_at']).slice(0, 10)}`);
  const isDone = (id: RequirementId) =>
    policy.requirements[id].required && !excused.has(id) && !open.includes(id) && !uncovered.has(id);

  // Counterpoints
  const posted = all('SELECT * FROM counterpoints WHERE piece_id = ? AND posted = 1').filter(
    (note) => note['outcome'] !== 'withdrawn' && note['outcome'] !== 'cut' && note['cut_in'] === null,
  );
  const running = posted.filter((note) => note['runs'] === 1);
  const answered = new Set(all('SELECT counterpoint_id FROM responses WHERE piece_id = ?').map((row) => row['counterpoint_id']));
  const silent = running.filter((note) => !answered.has(note['id'] ?? null));
  if (silent.length > 0) {
    const ranOut = isDone('author_answered');
    if (ranOut && silent.some((note) => String(note['answer_due']) > now))
      throw new Error('answered, and somebody has time to answer');
    lines.push(`${silent.length} ${ranOut ? 'not answered in time' : 'without an answer'}`);
  }
  const held = posted.filter((note) => note['runs'] === 0).length;
  if (held > 0) lines.push(`${held} held`);
  for (const note of running.filter((row) => row['outcome'] === 'stands')) {
    const place = db.$client
      .prepare('SELECT since FROM resolutions WHERE counterpoint_id = ? AND version = ? AND start IS NOT NULL')
      .get(note['id'], current) as { since: number } | undefined;
    if (!place || place.since <= Number(note['judged_on'])) lines.push(`let stand ${note['id']}`);
  }

  // Perspectives
  const assignments = all('SELECT * FROM assignments WHERE piece_id = ?');
  const signatures = all('SELECT * FROM sign_offs WHERE piece_id = ? ORDER BY seq');
  const standing = signatures.filter(
    (row) =>
      row['revoked_at'] === null &&
      signatures.findLast((other) => other['assignment_id'] === row['assignment_id']) === row &&
      assignments.find(({ id }) => id === row['assignment_id'])?.['status'] !== 'recused',
  );
  const keysOf = (version: number) =>
    (
      db.$client
        .prepare('SELECT fingerprint, occurrence FROM sentences WHERE piece_id = ? AND version = ? ORDER BY "index"')
        .all(pieceId, version) as Row[]
    ).map((row) => `${row['fingerprint']}:${row['occurrence']}`);
  const versions = new Map(Array.from({ length: current }, (_, index) => [index + 1, keysOf(index + 1)]));
  const stayed = (key: string, from: number) => {
    for (let version = from; version <= current; version += 1) if (!versions.get(version)?.includes(key)) return false;
    return true;
  };
  const confirmations = all('SELECT * FROM confirmations WHERE piece_id = ?');
  const stored = all('SELECT number, lines FROM versions WHERE piece_id = ?').find((row) => row['number'] === current);
  const beside = JSON.parse(String(stored?.['lines'] ?? '[]')) as Line[];
  for (const perspective of new Set([...required, ...running.map((note) => String(note['perspective']))])) {
    const theirs = standing.filter((row) => row['perspective'] === perspective);
    const number = running.filter((note) => note['perspective'] === perspective).length;
    const holders = assignments
      .filter((row) => row['perspective'] === perspective && ['accepted', 'done'].includes(String(row['status'])))
      .map((row) => row['id']);
    const reads = (signature: Row, { fingerprint, occurrence, since }: Line) =>
      since <= Number(signature['version']) ||
      confirmations.some(
        (row) =>
          row['fingerprint'] === fingerprint &&
          row['occurrence'] === occurrence &&
          holders.includes(row['assignment_id'] ?? null) &&
          Number(row['version']) >= since,
      );
    const covers = (signature: Row) =>
      beside.every((line) => reads(signature, line)) &&
      versions
        .get(current)
        ?.every(
          (key) =>
            stayed(key, Number(signature['version'])) ||
            confirmations.some(
              (row) =>
                `${row['fingerprint']}:${row['occurrence']}` === key &&
                holders.includes(row['assignment_id'] ?? null) &&
                stayed(key, Number(row['version'])),
            ),
        );
    const asked = assignments.some((row) => row['perspective'] === perspective && row['status'] === 'lapsed');
    const what =
      number > 0
        ? `${number} counterpoints`
        : theirs.some((row) => row['outcome'] === 'nil_return' && covers(row))
          ? 'nothing to add'
          : theirs.length > 0
            ? 'reviewed, nothing runs'
            : asked
              ? 'no reply'
              : 'not heard';
    lines.push(`perspective ${perspective}: ${what}`);
  }

  // Facts
  const dispositions = all('SELECT * FROM dispositions WHERE piece_id = ? AND posted = 1 ORDER BY seq');
  const facts = all('SELECT id FROM claims WHERE piece_id = ? AND posted = 1').filter(({ id }) => {
    const keys = (db.$client.prepare('SELECT * FROM claim_sentences WHERE claim_id = ?').all(id) as Row[]).map(
      (row) => `${row['fingerprint']}:${row['occurrence']}`,
    );
    const last = (key: string) => dispositions.findLast((row) => `${row['fingerprint']}:${row['occurrence']}` === key);
    const verdict = db.$client.prepare('SELECT 1 FROM verdicts WHERE claim_id = ? AND posted = 1').get(id);
    return (
      verdict !== undefined &&
      keys.every((key) => versions.get(current)?.includes(key) && (last(key)?.['kind'] ?? 'claim') === 'claim')
    );
  }).length;
  const shared: RequirementId[] = ['perspectives_heard', 'facts_checked'];
  const ownWordsJudged = shared.some((id) => open.includes(id) || excused.has(id) || uncovered.has(id));
  if (isDone('facts_checked') && !open.includes('independence')) lines.push(`all checked, ${facts} facts`);
  else if (facts > 0) lines.push(`${facts} verdicts`);

  // Changes since the review was opened
  const opened = Number(
    one(
      `SELECT count(*) AS number FROM events WHERE stream = ? AND type = 'version_made' AND seq <
       coalesce((SELECT min(seq) FROM events AS opening WHERE opening.stream = events.stream AND opening.type = 'review_opened'), 0)`,
    )['number'],
  );
  if (opened > 0) {
    const before = versions.get(opened) ?? [];
    const after = versions.get(current) ?? [];
    const passages = after
      .map((key) => (before.includes(key) ? ' ' : 'x'))
      .join('')
      .match(/x+/g);
    const cut = before.filter((key) => !after.includes(key)).length;
    const digests = all('SELECT number, digest FROM versions WHERE piece_id = ?');
    const digest = (number: number) => digests.find((row) => row['number'] === number)?.['digest'];
    if (passages) lines.push(`${passages.length} passages changed`);
    else if (cut > 0) lines.push(`${cut} sentences cut`);
    else if (digest(opened) === digest(current)) lines.push('unchanged');
  }
  return { lines: lines.sort(), ownWordsJudged };

  function consentBeforehand(): boolean {
    const consents = all('SELECT * FROM consents WHERE piece_id = ?').filter(
      (row) => row['version'] === current && row['digest'] === piece['current_digest'],
    );
    return !authors.every((person) => consents.some((row) => row['by'] === person));
  }
}
