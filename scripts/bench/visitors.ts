import { encode } from 'next-auth/jwt';
import type { Database } from '@/db/open';
import { startSession } from '@/db/sessions';
import type { Asked } from './load';
import { plainOf, publishedOf } from './newsroom';

/** What a browser says of itself; without it nothing would be compressed. */
export const BROWSER = { accept: '*/*', 'accept-encoding': 'gzip, deflate, br' };

/** The requests that people of the benchmark's newsroom make. */
export interface Visitors {
  reader: (path: string) => Asked;
  editor: (path: string) => Asked;
  /** Slugs of published pieces, and ids of pieces in review. */
  slugs: string[];
  rooms: string[];
  /** Addresses of the page that shows what changed between the last two versions, of the long piece and of the very long one. */
  diffs: { long: string; veryLong: string };
  /** Sign-offs that have not been given yet, each by its own reviewer. */
  signOffs: Asked[];
}

export async function visitors(db: Database, secret: string, pieces: number): Promise<Visitors> {
  const cookieOf = cookies(db, secret);
  const editorCookie = await cookieOf(personCalled(db, 'editor'));
  const signOffs: Asked[] = [];
  for (const one of open(db)) {
    signOffs.push({
      method: 'POST',
      path: `/api/v1/pieces/${one.pieceId}/sign-offs`,
      headers: {
        ...BROWSER,
        cookie: await cookieOf(one.personId),
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        'idempotency-key': one.id,
      },
      body: JSON.stringify({
        assignmentId: one.id,
        version: one.version,
        digest: one.digest,
        outcome: 'nil_return',
        statement: 'The notes of the others say what I would have said.',
      }),
    });
  }
  return {
    reader: (path) => ({ path, headers: BROWSER }),
    editor: (path) => ({ path, headers: { ...BROWSER, cookie: editorCookie } }),
    slugs: column(db, "SELECT slug FROM pieces WHERE publication = 'live' ORDER BY id"),
    rooms: column(db, `SELECT id FROM pieces ORDER BY created_at LIMIT ${plainOf(pieces)} OFFSET ${publishedOf(pieces)}`),
    diffs: { long: diffOf(db, pieces + 2), veryLong: diffOf(db, pieces + 3) },
    signOffs,
  };
}

/** Signs people in, each once. */
export function cookies(db: Database, secret: string): (personId: string) => Promise<string> {
  const made = new Map<string, string>();
  return async (personId) => {
    const known = made.get(personId);
    if (known) return known;
    const { session } = startSession(db, { personId });
    const cookie = `next-auth.session-token=${await encode({ token: { session }, secret })}`;
    made.set(personId, cookie);
    return cookie;
  };
}

/** Of the piece that stands at this place. */
function diffOf(db: Database, at: number): string {
  const { id = '', current = 0 } =
    db.$client
      .prepare<[number], { id: string; current: number }>(
        'SELECT id, current_version AS current FROM pieces ORDER BY created_at, last_line LIMIT 1 OFFSET ?',
      )
      .get(at) ?? {};
  return `/pieces/${id}/diff?from=${current - 1}&to=${current}`;
}

interface Open {
  id: string;
  pieceId: string;
  personId: string;
  version: number;
  digest: string;
}
/** Of one reviewer after the other, so that neighbours are on different pieces; the pieces of hundreds of reviewers are left for the other measurement. */
const open = (db: Database): Open[] =>
  db.$client
    .prepare<[], Open>(
      `SELECT a.id, a.piece_id AS pieceId, a.person_id AS personId, p.current_version AS version, p.current_digest AS digest
       FROM assignments a JOIN pieces p ON p.id = a.piece_id
       WHERE a.status = 'accepted' AND a.duty = 'perspective' AND p.review = 'in_review'
         AND (SELECT count(*) FROM assignments b WHERE b.piece_id = p.id) < 50
       ORDER BY a.person_id, a.piece_id`,
    )
    .all();

export const personCalled = (db: Database, who: string): string =>
  db.$client
    .prepare<[string], string>('SELECT person_id FROM people_details WHERE email = ?')
    .pluck()
    .get(`${who}@long.example`) ?? '';
const column = (db: Database, text: string): string[] => db.$client.prepare<[], string>(text).pluck().all();
