import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Content } from '@/lib/review/events';
import { canonicalText } from '@/lib/text/canonical-text';
import { parseBody } from '@/lib/text/parse-body';
import type { Database } from '../connection/open';
import { contentDigest } from '../ledger/contents';

type Kind = Content['kind'];
const versionText = z.strictObject({
  content: z.looseObject({ headline: z.string(), standfirst: z.string(), body: z.unknown() }),
  text: z.string(),
});
interface Row {
  kind: Kind;
  ref: string;
  piece_id: string | null;
  digest: string;
  body: string | null;
}

/** Folded rows that have words: where these are kept, and the digest that the row carries. */
const bound: [kind: Kind, sql: string][] = [
  ['version', "SELECT piece_id || ':' || number AS ref, digest, piece_id FROM versions"],
  ['counterpoint', 'SELECT id AS ref, digest, piece_id FROM counterpoints'],
  ['response', 'SELECT id AS ref, digest, piece_id FROM responses'],
  ['claim', 'SELECT id AS ref, digest, piece_id FROM claims'],
  ['verdict', "SELECT claim_id || ':' || by AS ref, digest, piece_id FROM verdicts"],
  ['reply', 'SELECT id AS ref, digest, piece_id FROM replies'],
  [
    'correction',
    'SELECT id AS ref, digest, piece_id FROM corrections UNION SELECT id AS ref, digest, piece_id FROM pending_corrections',
  ],
  ['correction_answer', 'SELECT id AS ref, answer AS digest, piece_id FROM corrections WHERE answer IS NOT NULL'],
  [
    'edition',
    `SELECT edition AS ref, edition AS digest, piece_id FROM approvals UNION SELECT edition AS ref, edition AS digest, piece_id FROM corrections
     UNION SELECT live_edition AS ref, live_edition AS digest, id AS piece_id FROM pieces WHERE live_edition IS NOT NULL`,
  ],
  // Names: no row has their digest.
  ['accused', 'SELECT id AS ref, NULL AS digest, piece_id FROM accused'],
  ['desk', 'SELECT id AS ref, NULL AS digest, NULL AS piece_id FROM desks'],
  ['perspective', "SELECT 'perspective:' || slug AS ref, NULL AS digest, NULL AS piece_id FROM perspectives"],
];
const frozen =
  "SELECT e.stream, json_extract(d.payload, '$.edition') AS edition, json_extract(d.payload, '$.frozen') AS frozen FROM events e JOIN event_data d ON d.seq = e.seq WHERE json_extract(e.leaf, '$.edition') IS NOT NULL AND json_extract(d.payload, '$.frozen') IS NOT NULL ORDER BY e.seq";

/** Every text has the digest that it is stored under, and that the judged row names. An erased text has none to compare. */
export function checkContents(db: Database): string[] {
  const problems: string[] = [];
  for (const row of db.$client.prepare<[], Row>('SELECT kind, ref, piece_id, digest, body FROM contents').iterate()) {
    if (row.body !== null && !isWhole(row.kind, row.body, row.digest))
      problems.push(`${row.kind} ${row.ref}: its text is not what its digest says`);
  }
  for (const [kind, sql] of bound) {
    const wrong = db.$client.prepare<[string], { ref: string; digest: string | null }>(
      `SELECT bound.ref, contents.digest FROM (${sql}) AS bound LEFT JOIN contents ON contents.kind = ? AND contents.ref = bound.ref
       WHERE contents.digest IS NOT coalesce(bound.digest, contents.digest) OR contents.ref IS NULL OR contents.piece_id IS NOT bound.piece_id`,
    );
    for (const { ref, digest } of wrong.iterate(kind))
      problems.push(
        digest === null
          ? `${kind} ${ref}: its text is missing`
          : `${kind} ${ref}: its text is another than the one that was judged`,
      );
  }
  return [...problems, ...checkEditions(db)];
}

/** The body has the digest, and what the digest does not cover follows from what it covers. */
function isWhole(kind: Kind, body: string, digest: string): boolean {
  try {
    return contentDigest(kind, body) === digest && (kind !== 'version' || hasItsText(JSON.parse(body)));
  } catch {
    return false;
  }
}

/** The canonical text beside a version's content is the one that the content has. */
function hasItsText(body: unknown): boolean {
  const { content, text } = versionText.parse(body);
  const parsed = parseBody(content.body);
  return parsed.ok && canonicalText({ ...content, body: parsed.body }).text === text;
}

/** A frozen edition is, byte for byte, the one that the last event about it names. */
function checkEditions(db: Database): string[] {
  const named = new Map(
    db.$client
      .prepare<[], { stream: string; edition: string; frozen: string }>(frozen)
      .all()
      .map((row) => [row.edition, row]),
  );
  const bodies = db.$client.prepare<[string], { body: string | null }>(
    "SELECT body FROM contents WHERE kind = 'edition' AND ref = ?",
  );
  return [...named.values()].flatMap(({ edition, frozen: hash }) => {
    const body = bodies.get(edition)?.body ?? null;
    return body === null || createHash('sha256').update(body).digest('hex') === hash
      ? []
      : [`edition ${edition}: it is not what was approved`];
  });
}
