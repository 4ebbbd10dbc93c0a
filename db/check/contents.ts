import type { Content } from '@/lib/review/events';
import { contentDigest } from '../ledger/contents';
import type { Database } from '../open';

type Kind = Content['kind'];
interface Row {
  kind: Kind;
  ref: string;
  piece_id: string | null;
  digest: string;
  body: string | null;
}

/** Folded rows that carry the digest of a content, and where that content is kept. */
const bound: [kind: Kind, sql: string][] = [
  ['version', "SELECT piece_id || ':' || number AS ref, digest FROM versions"],
  ['counterpoint', 'SELECT id AS ref, digest FROM counterpoints'],
  ['response', 'SELECT id AS ref, digest FROM responses'],
  ['claim', 'SELECT id AS ref, digest FROM claims'],
  ['verdict', "SELECT claim_id || ':' || by AS ref, digest FROM verdicts"],
  ['reply', 'SELECT id AS ref, digest FROM replies'],
  ['correction', 'SELECT id AS ref, digest FROM corrections'],
  ['edition', 'SELECT edition AS ref, edition AS digest FROM approvals'],
];

/** Every text has the digest that it is stored under, and that the judged row names. An erased text has none to compare. */
export function checkContents(db: Database): string[] {
  const problems: string[] = [];
  for (const row of db.$client.prepare<[], Row>('SELECT kind, ref, piece_id, digest, body FROM contents').iterate()) {
    if (row.body !== null && contentDigest(row.kind, row.body) !== row.digest)
      problems.push(`${row.kind} ${row.ref}: its text is not what its digest says`);
  }
  for (const [kind, sql] of bound) {
    const wrong = db.$client.prepare<[string], { ref: string; digest: string | null }>(
      `SELECT bound.ref, contents.digest FROM (${sql}) AS bound LEFT JOIN contents ON contents.kind = ? AND contents.ref = bound.ref
       WHERE contents.digest IS NOT bound.digest`,
    );
    for (const { ref, digest } of wrong.iterate(kind))
      problems.push(
        digest === null
          ? `${kind} ${ref}: its text is missing`
          : `${kind} ${ref}: its text is another than the one that was judged`,
      );
  }
  return problems;
}
