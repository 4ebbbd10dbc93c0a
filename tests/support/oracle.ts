/**
 * A second opinion on the gate for the property tests: written from the design, slowly and without `since`, indexes or the product's rules. It reads the rows
 * and walks all versions. Returns the requirements that it finds open and not overridden.
 */

import type { Database } from '@/db/connection/open';
import type { VersionContent } from '@/lib/review/draft-content';
import { policySchema } from '@/lib/review/policy';
import type { RequirementId, Stakes } from '@/lib/review/vocabulary';
import { slowDress } from './slow-dress';

type Row = Readonly<Record<string, string | number | null>>;
interface Sentence {
  version: number;
  index: number;
  start: number;
  end: number;
  key: string;
  line: number;
  candidate: number;
  writers: string[];
}

export function openRequirements(db: Database, pieceId: string, marker: string, now: string): string[] {
  const raw = (sql: string) => db.$client.prepare(sql).all(pieceId) as Row[];
  // Of a live piece there are versions that readers never saw; what was said of those says nothing of the text that was made without them.
  const madeFrom = new Map(
    raw('SELECT number, base FROM versions WHERE piece_id = ?').map((row) => [
      Number(row['number']),
      Number(row['base'] ?? Number(row['number']) - 1),
    ]),
  );
  const line = new Set<number>();
  for (
    let at = Number(raw('SELECT current_version FROM pieces WHERE id = ?')[0]?.['current_version']);
    at > 0;
    at = madeFrom.get(at) ?? 0
  )
    line.add(at);
  const inLine = (row: Row) => row['version'] === undefined || line.has(Number(row['version']));
  const all = (sql: string) =>
    raw(sql)
      .filter((row) => inLine(row) && (row['number'] === undefined || line.has(Number(row['number']))))
      .map((row) =>
        row['cut_in'] === undefined || row['cut_in'] === null || line.has(Number(row['cut_in'])) ? row : { ...row, cut_in: null },
      );
  const piece = all('SELECT * FROM pieces WHERE id = ?')[0] as unknown as {
    policy_version: number;
    desk_id: string;
    current_version: number;
    current_digest: string;
    stakes: Stakes;
    topics: string;
    perspectives: string;
  };
  const policy = policySchema.parse(
    JSON.parse(
      String(
        db.$client
          .prepare('SELECT data FROM policies WHERE desk_id = ? AND version = ?')
          .pluck()
          .get(piece.desk_id, piece.policy_version),
      ),
    ),
  );
  const authors = all('SELECT person_id FROM piece_authors WHERE piece_id = ?').map((one) => String(one['person_id']));
  const current = piece.current_version;
  const sentences: Sentence[] = all('SELECT * FROM sentences WHERE piece_id = ?').map((one) => ({
    version: Number(one['version']),
    index: Number(one['index']),
    start: Number(one['start']),
    end: Number(one['end']),
    key: `${one['fingerprint']}:${one['occurrence']}`,
    line: Number(one['line']),
    candidate: Number(one['candidate']),
    writers: [] as string[],
  }));
  // Whoever wrote these words in any version, wrote them.
  const introduced = new Map<string, Set<string>>();
  for (const one of all('SELECT * FROM sentences WHERE piece_id = ?')) {
    const names = introduced.get(String(one['fingerprint'])) ?? new Set<string>();
    for (const name of JSON.parse(String(one['writers'])) as string[]) names.add(name);
    introduced.set(String(one['fingerprint']), names);
  }
  for (const one of sentences) one.writers = [...(introduced.get(one.key.split(':')[0] ?? '') ?? [])];
  const versionRows = all('SELECT * FROM versions WHERE piece_id = ? ORDER BY number DESC');
  const lines = versionRows.flatMap((row) =>
    (JSON.parse(String(row['lines'])) as { fingerprint: string; occurrence: number; writers: string[] }[]).map((line) => ({
      version: Number(row['number']),
      key: `${line.fingerprint}:${line.occurrence}`,
      writers: line.writers,
    })),
  );
  const nowLines = lines.filter((one) => one.version === current);
  const now_ = sentences.filter((one) => one.version === current);
  /** Was the sentence in every version from this one on? */
  const stayed = (key: string, from: number) => {
    for (let version = from; version <= current; version += 1)
      if (line.has(version) && ![...sentences, ...lines].some((one) => one.version === version && one.key === key)) return false;
    return true;
  };
  const at = (version: number) => sentences.filter((one) => one.version === version).sort((a, b) => a.index - b.index);
  const has = (version: number, key: string) => at(version).some((one) => one.key === key);
  /** And did it stand in the same dress, between the same two sentences or new ones, from each version to the next? Asked of claims. */
  const sameBeside = (key: string, base: number, version: number) => {
    const [before, after] = [at(base), at(version)];
    const [was, is] = [before.findIndex((one) => one.key === key), after.findIndex((one) => one.key === key)];
    const [then, now] = [before[was], after[is]];
    if (!then || !now) return false;
    const side = (step: number) => {
      const beside = after[is + step]?.key;
      return before[was + step]?.key === beside || (beside !== undefined && !has(base, beside));
    };
    return side(-1) && side(1) && slowDress(contentOf(base), then) === slowDress(contentOf(version), now);
  };
  /** The claims beside a sentence that were there before it: who confirms the one confirms the others. */
  const speaksFor = (key: string, claimed: (key: string) => boolean) => {
    const place = now_.findIndex((one) => one.key === key);
    const began = (one: string) => [...Array(current).keys()].map((n) => n + 1).find((from) => stayed(one, from)) ?? current;
    return [
      key,
      ...[now_[place - 1], now_[place + 1]].flatMap((one) =>
        one && claimed(one.key) && began(one.key) < began(key) ? [one.key] : [],
      ),
    ];
  };
  const contents = new Map<number, VersionContent>();
  const contentOf = (version: number) => {
    const body = contents.has(version)
      ? null
      : db.$client
          .prepare("SELECT json_extract(body, '$.content') FROM contents WHERE ref = ?")
          .pluck()
          .get(`${pieceId}:${version}`);
    const content = contents.get(version) ?? (JSON.parse(String(body)) as VersionContent);
    contents.set(version, content);
    return content;
  };
  const sameCompany = (key: string, from: number) => {
    const steps = [...line].filter((version) => version >= from).sort((a, b) => a - b);
    return steps.slice(1).every((version, step) => sameBeside(key, steps[step] ?? from, version)) && stayed(key, from);
  };
  const assignments = all('SELECT * FROM assignments WHERE piece_id = ?');
  const everySignOff = all('SELECT * FROM sign_offs WHERE piece_id = ? ORDER BY seq');
  const given = everySignOff.filter(
    (one) => one['revoked_at'] === null && assignments.find(({ id }) => id === one['assignment_id'])?.['status'] !== 'recused',
  );
  // The last word of a request is the one that counts, also where it was taken back.
  const signOffs = given.filter(
    (one) => everySignOff.filter((two) => two['assignment_id'] === one['assignment_id']).at(-1)?.['id'] === one['id'],
  );
  const notes = all('SELECT * FROM counterpoints WHERE piece_id = ?').filter((one) => Number(one['posted']) === 1);
  const alive = notes.filter((one) => one['outcome'] !== 'withdrawn' && one['outcome'] !== 'cut' && one['cut_in'] === null);
  const responses = all('SELECT * FROM responses WHERE piece_id = ?');
  const placeOf = (note: Row) =>
    (db.$client
      .prepare('SELECT start, "end", since FROM resolutions WHERE counterpoint_id = ? AND version = ? AND start IS NOT NULL')
      .get(note['id'], current) ?? null) as { start: number; end: number; since: number } | null;
  const confirmations = all('SELECT * FROM confirmations WHERE piece_id = ?').map((one) => ({
    key: `${one['fingerprint']}:${one['occurrence']}`,
    by: String(one['by']),
    version: Number(one['version']),
    seq: Number(one['seq']),
    /** The request in whose name it was given; null: an editor's, without any. */
    request: assignments.find(({ id }) => id === one['assignment_id']) ?? null,
  }));
  const editors = (db.$client.prepare('SELECT id, roles, checks_facts, disabled FROM people').all() as Row[]).filter(
    (one) => String(one['roles']).includes('"editor"') && !one['disabled'],
  );
  /** Could this person decide on the piece now? */
  const decides = (person: unknown) => editors.some((one) => one['id'] === person) && !authors.includes(String(person));
  const duty = (one: Row) => `${one['duty']}/${one['perspective']}`;
  const independent = (person: string, as: string) => {
    if (authors.includes(person) || assignments.some((one) => one['person_id'] === person && Number(one['conflict']) === 1))
      return false;
    const requests = assignments.filter((one) => one['person_id'] === person && duty(one) === as);
    if (
      requests.some((one) => one['status'] === 'recused') &&
      !requests.some((one) => ['accepted', 'done'].includes(String(one['status'])))
    )
      return false;
    const first = given.find((one) => one['by'] === person);
    return !first || duty(first) === as;
  };
  const open = new Set<RequirementId>();

  // Perspectives
  const required = JSON.parse(piece.perspectives) as { perspective: string; disputes: boolean }[];
  const topics = JSON.parse(piece.topics) as string[];
  for (const rule of policy.perspectives as { topic: string | null; atLeast: number; all: string[]; oneOf: string[] }[]) {
    if (rule.topic !== null && !topics.includes(rule.topic)) continue;
    const names = required.map((one) => one.perspective);
    if (
      names.length < rule.atLeast ||
      rule.all.some((one) => !names.includes(one)) ||
      (rule.oneOf.length > 0 && !rule.oneOf.some((one) => names.includes(one)))
    )
      open.add('perspectives_heard');
  }
  if (!required.some((one) => one.disputes)) open.add('perspectives_heard');
  for (const { perspective } of required) {
    const as = `perspective/${perspective}`;
    const heard = new Set(
      signOffs
        .filter((one) => {
          const by = String(one['by']);
          if (
            one['duty'] !== 'perspective' ||
            one['perspective'] !== perspective ||
            !independent(by, as) ||
            !['accepted', 'done'].includes(String(assignments.find(({ id }) => id === one['assignment_id'])?.['status']))
          )
            return false;
          if (one['outcome'] === 'nil_return' && !policy.nilReturnCounts) return false;
          if (
            one['outcome'] === 'filed' &&
            !alive.some((note) => note['by'] === by && note['perspective'] === perspective && Number(note['runs']) === 1)
          )
            return false;
          const under = alive
            .filter((note) => note['by'] === by && note['perspective'] === perspective)
            .map((note) => placeOf(note));
          const paragraphs =
            one['lines'] === null || policy.perspectiveScope === 'every_sentence'
              ? null
              : [
                  ...(JSON.parse(String(one['lines'])) as number[]),
                  ...now_
                    .filter((two) => under.some((at) => at && at.start < two.end && at.end > two.start))
                    .map((two) => two.line),
                ];
          return [
            ...now_.filter((sentence) => paragraphs === null || paragraphs.includes(sentence.line)),
            ...(paragraphs === null ? nowLines : []),
          ].every(
            (sentence) =>
              (stayed(sentence.key, Number(one['version'])) && !sentence.writers.includes(by)) ||
              confirmations.some(
                (c) =>
                  c.key === sentence.key &&
                  stayed(c.key, c.version) &&
                  c.request !== null &&
                  c.request['perspective'] === perspective &&
                  ['accepted', 'done'].includes(String(c.request['status'])) &&
                  independent(c.by, as) &&
                  !sentence.writers.includes(c.by),
              ),
          );
        })
        .map((one) => String(one['by'])),
    );
    const sought =
      policy.lapsedCounts && assignments.some((one) => one['perspective'] === perspective && one['status'] === 'lapsed');
    if (heard.size < policy.peoplePerPerspective && !sought) open.add('perspectives_heard');
  }

  // Facts
  const mine = (person: string, keys: string[]) =>
    keys.some((key) => now_.find((one) => one.key === key)?.writers.includes(person));
  const judges = (person: string, keys: string[]) => independent(person, 'fact_check/null') && !mine(person, keys);
  const dispositions = all('SELECT * FROM dispositions WHERE piece_id = ? ORDER BY seq').filter(
    (one) => Number(one['posted']) === 1,
  );
  const claims = all('SELECT * FROM claims WHERE piece_id = ?')
    .filter((one) => Number(one['posted']) === 1)
    .map((claim) => ({
      id: String(claim['id']),
      keys: (db.$client.prepare('SELECT * FROM claim_sentences WHERE claim_id = ?').all(claim['id']) as Row[]).map(
        (one) => `${one['fingerprint']}:${one['occurrence']}`,
      ),
      verdict: (
        db.$client.prepare('SELECT * FROM verdicts WHERE claim_id = ? AND posted = 1 ORDER BY seq DESC').all(claim['id']) as Row[]
      )
        .slice(0, 1)
        .find(inLine),
    }))
    .filter((claim) => claim.keys.every((key) => now_.some((one) => one.key === key)))
    .filter((claim) =>
      claim.keys.every(
        (key) =>
          (dispositions.filter((one) => `${one['fingerprint']}:${one['occurrence']}` === key).at(-1)?.['kind'] ?? 'claim') ===
          'claim',
      ),
    );
  for (const sentence of now_) {
    const last = dispositions
      .filter((one) => `${one['fingerprint']}:${one['occurrence']}` === sentence.key && judges(String(one['by']), [sentence.key]))
      .at(-1);
    if (sentence.candidate && !last) open.add('facts_checked');
    if (last?.['kind'] === 'claim' && !claims.some((claim) => claim.keys.includes(sentence.key))) open.add('facts_checked');
  }
  for (const { verdict, keys } of claims) {
    if (!verdict || !judges(String(verdict['by']), keys)) open.add('facts_checked');
    else if (['unsupported', 'contradicted'].includes(String(verdict['verdict']))) open.add('facts_checked');
    else if (String(verdict['verdict']).startsWith('supported') && !verdict['quoted']) open.add('facts_checked');
    else if (verdict['verdict'] === 'unverifiable' && !verdict['attributed']) open.add('facts_checked');
  }
  const checked = signOffs.filter(
    (one) => one['duty'] === 'fact_check' && one['outcome'] === 'checked' && independent(String(one['by']), 'fact_check/null'),
  );
  if (checked.length === 0) open.add('facts_checked');
  // The command let only whoever was qualified then; what they confirmed stays theirs, unless they stepped aside.
  const ofFacts = ({ request }: (typeof confirmations)[number]) =>
    request === null || (request['duty'] === 'fact_check' && request['status'] !== 'recused');
  const isClaim = (key: string) => claims.some((one) => one.keys.includes(key));
  for (const line of nowLines) {
    const free = (person: string) => independent(person, 'fact_check/null') && !line.writers.includes(person);
    if (
      !checked.some((one) => stayed(line.key, Number(one['version'])) && free(String(one['by']))) &&
      !confirmations.some((one) => one.key === line.key && stayed(one.key, one.version) && ofFacts(one) && free(one.by))
    )
      open.add('facts_checked');
  }
  for (const sentence of now_) {
    const unbroken = isClaim(sentence.key) ? sameCompany : stayed;
    const three = speaksFor(sentence.key, isClaim);
    const judged = Math.max(
      0,
      ...claims.filter((one) => one.keys.includes(sentence.key)).map((one) => Number(one.verdict?.['seq'] ?? 0)),
    );
    const seen =
      checked.some(
        (one) => unbroken(sentence.key, Number(one['version'])) && Number(one['seq']) > judged && !mine(String(one['by']), three),
      ) ||
      confirmations.some(
        (one) =>
          one.key === sentence.key && unbroken(one.key, one.version) && one.seq > judged && ofFacts(one) && judges(one.by, three),
      );
    if (!seen) open.add('facts_checked');
  }

  // The rest
  for (const note of alive) {
    const answer = responses.find((one) => one['counterpoint_id'] === note['id']);
    if (!answer && String(note['answer_due']) > now) open.add('author_answered');
    if (answer?.['kind'] === 'revised' && Number(note['version']) >= current) open.add('author_answered');
    const place = (
      db.$client.prepare('SELECT state FROM resolutions WHERE counterpoint_id = ? AND version = ?').get(note['id'], current) as
        | Row
        | undefined
    )?.['state'];
    if (note['kind'] === 'passage' && (place === undefined || place === 'orphaned' || place === 'cut'))
      open.add('nothing_blocking');
  }
  for (const note of notes.filter((one) => one['outcome'] !== 'withdrawn' && one['outcome'] !== 'cut')) {
    const at = placeOf(note);
    const overruled =
      note['block_state'] === 'overruled' && !(note['cut_in'] === null && at && at.since > Number(note['overruled_on']));
    if (note['block_ground'] === null || overruled) continue;
    const changed = note['cut_in'] === null && at !== null && at.since > Number(note['judged_on']);
    if ((note['block_state'] === 'released' || note['outcome'] === 'satisfied') && !changed) continue;
    const answer = responses.find((one) => one['counterpoint_id'] === note['id'])?.['at'];
    const revision = note['cut_in'] ?? (changed ? at.since : null);
    const made =
      revision === null ? null : all('SELECT * FROM versions WHERE piece_id = ?').find((one) => one['number'] === revision);
    const turns = [
      made === null
        ? note['outcome'] === null
          ? answer
          : undefined
        : answer || note['cut_in'] !== null
          ? made?.['made_at']
          : undefined,
      made === null ? undefined : answer,
    ].filter((one) => one !== undefined && one !== null);
    const begins = turns
      .map(String)
      .toSorted((x, y) => (x < y ? -1 : 1))
      .at(-1);
    const shorterSince = all('SELECT * FROM adoptions WHERE piece_id = ?').filter(
      (one) => one['confirmed_at'] !== null && String(one['confirmed_at']) >= String(begins),
    );
    const hours = Math.max(policy.blockHours, ...shorterSince.map((one) => Number(one['from_block_hours'])));
    if (begins === undefined || Date.parse(now) - Date.parse(String(begins)) <= hours * 3_600_000) open.add('nothing_blocking');
  }
  if (!versionRows[0]?.['disclosure']) open.add('disclosure');
  const consents = all('SELECT * FROM consents WHERE piece_id = ?');
  const permissions = all('SELECT * FROM permissions WHERE piece_id = ?');
  const approves = (person: string) =>
    consents.some((one) => one['by'] === person && Number(one['version']) === current && one['digest'] === piece.current_digest);
  const permits = (person: string) => {
    const ticks = permissions.find((one) => one['person_id'] === person);
    const given = (tick: string, number: number) =>
      ticks?.[tick] !== null && ticks?.[tick] !== undefined && Number(ticks[tick]) < number;
    if (!ticks || (ticks['cuts'] === null && ticks['headline'] === null)) return false;
    const agreed = versionRows.find(
      (row) =>
        (row['change'] === 'author' && row['made_by'] === person) ||
        consents.some((one) => one['by'] === person && one['version'] === row['number']),
    );
    if (!agreed) return false;
    return versionRows
      .filter((row) => Number(row['number']) > Number(agreed['number']))
      .every((row) => {
        const number = Number(row['number']);
        const kinds = JSON.parse(String(row['kinds'])) as string[];
        return (
          row['change'] !== 'author' &&
          (given('cuts', number) || given('headline', number)) &&
          kinds.every(
            (kind) =>
              kind === 'style' || (kind === 'cut' && given('cuts', number)) || (kind === 'headline' && given('headline', number)),
          )
        );
      });
  };
  const agrees = (person: string) => approves(person) || (policy.consent === 'exact_or_beforehand' && permits(person));
  const live = raw('SELECT publication FROM pieces WHERE id = ?')[0]?.['publication'] === 'live';
  if ((authors.length === 0 || !authors.every(agrees)) && !live) open.add('author_consent');
  // From the events, not from the row: whoever ever accepted, stepped aside or spoke of a conflict.
  const engaged = (assignmentId: string) =>
    db.$client
      .prepare(
        `SELECT 1 FROM event_data WHERE json_extract(payload, '$.assignmentId') = ?
         AND (json_extract(payload, '$.status') IN ('accepted', 'recused') OR json_extract(payload, '$.conflict') IS NOT NULL)`,
      )
      .get(assignmentId) !== undefined;
  const tookPart = (person: string) =>
    assignments.some((one) => one['invited_by'] === person || (one['person_id'] === person && engaged(String(one['id'])))) ||
    [...all('SELECT * FROM sign_offs WHERE piece_id = ?'), ...notes].some((one) => one['by'] === person) ||
    confirmations.some((one) => one.by === person);
  if (policy.secondEditor.includes(piece.stakes)) {
    const approvals = all('SELECT * FROM approvals WHERE piece_id = ?');
    if (piece.stakes !== 'grave' && tookPart(marker)) open.add('second_editor');
    // Which edition was approved is I4's to check; here: two different editors, one of them fresh.
    const two = approvals
      .filter(
        (one) =>
          one['ended_at'] === null &&
          decides(one['by']) &&
          one['by'] !== marker &&
          Number(one['policy_version']) === piece.policy_version &&
          Number(one['version']) === current,
      )
      .map((one) => String(one['by']));
    if (piece.stakes === 'grave' && (two.length === 0 || ![...two, marker].some((person) => !tookPart(person))))
      open.add('second_editor');
  }
  const accused = all('SELECT id FROM accused WHERE piece_id = ?').map((one) => one['id']);
  const replies = all('SELECT * FROM replies WHERE piece_id = ?');
  if (topics.includes('named-accusation') && accused.length === 0) open.add('right_of_reply');
  for (const id of accused)
    if (
      !replies.some(
        (one) =>
          one['accused_id'] === id &&
          one['ended_at'] === null &&
          (one['kind'] === 'asked' || (one['confirmed_by'] !== one['by'] && decides(one['confirmed_by']) && decides(one['by']))),
      )
    )
      open.add('right_of_reply');
  const tested =
    checked.some((one) => one['by'] === marker) ||
    signOffs.some((one) => one['by'] === marker && one['duty'] === 'fact_check') ||
    claims.some((one) => one.verdict?.['by'] === marker) ||
    confirmations.some((one) => one.by === marker && ofFacts(one));
  const readByAnother = (words: { key: string; writers: string[] }) => {
    const counts = (by: string) => by !== marker && !words.writers.includes(by) && independent(by, 'fact_check/null');
    return (
      checked.some((one) => counts(String(one['by'])) && stayed(words.key, Number(one['version']))) ||
      confirmations.some((one) => one.key === words.key && ofFacts(one) && counts(one.by) && stayed(one.key, one.version)) ||
      claims.some(
        ({ keys, verdict }) =>
          verdict && keys.includes(words.key) && counts(String(verdict['by'])) && stayed(words.key, Number(verdict['version'])),
      )
    );
  };
  const unread =
    !authors.some((person) => person !== marker && approves(person)) &&
    [...now_, ...nowLines].some((words) => words.writers.includes(marker) && !readByAnother(words));
  if (tested || authors.includes(marker) || unread) open.add('independence');

  // What each covers is the invariants' to check.
  const overridden = all('SELECT * FROM overrides WHERE piece_id = ?').filter(
    (one) =>
      one['end'] === null &&
      one['covers'] !== '[]' &&
      decides(one['confirmed_by']) &&
      decides(one['requested_by']) &&
      one['confirmed_by'] !== one['requested_by'] &&
      Number(one['policy_version']) === piece.policy_version,
  );
  return [...open].filter(
    (id) =>
      policy.requirements[id].required &&
      !(policy.requirements[id].overridable && overridden.some((one) => one['requirement'] === id)),
  );
}
