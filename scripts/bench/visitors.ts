import { encode } from 'next-auth/jwt';
import { startSession } from '@/db/accounts/sessions';
import type { Database } from '@/db/connection/open';
import { draftOf } from '@/db/drafts/drafts';
import type { Actor } from '@/lib/review/facts';
import type { Asked } from './load';
import { plainOf, publishedOf } from './newsroom';
import { revise, revised } from './revise';

/** What a browser says of itself; without it nothing would be compressed. */
export const BROWSER = { accept: '*/*', 'accept-encoding': 'gzip, deflate, br' };

/** Versions that are made before any is counted: until then most of what is measured is V8 compiling what it runs. */
export const WARM_VERSIONS = 50;

/** The requests that people of the benchmark's newsroom make. */
export interface Visitors {
  reader: (path: string) => Asked;
  editor: (path: string) => Asked;
  /** Slugs of published pieces, and ids of pieces in review. */
  slugs: string[];
  rooms: string[];
  /** Address of the page that shows what changed between the last two versions of the long piece. */
  compared: string;
  /** Sign-offs that have not been given yet, each by its own reviewer. */
  signOffs: Asked[];
  /** Drafts that were revised and have not become versions yet, each of its own piece. */
  versions: Asked[];
  /** After each of these, of the same piece: more saves, each with the version that is made of it. */
  again: Asked[][][];
}

/** Everybody signs in, and the drafts for new versions are written. Before `copyPieces`, since it finds pieces by when they were made. */
export async function visitors(db: Database, secret: string, pieces: number): Promise<Visitors> {
  const cookieOf = cookies(db, secret);
  const editorCookie = await cookieOf(personCalled(db, 'editor'));
  const written = (cookie: string, key: string, path: string, body: object): Asked => ({
    method: 'POST',
    path,
    headers: { ...BROWSER, cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  const saved = (cookie: string, path: string, revision: number, body: object): Asked => {
    const post = written(cookie, `${path}-${revision}`, path, body);
    return { ...post, method: 'PUT', headers: { ...post.headers, 'if-match': `"${revision}"` } };
  };
  const signOffs: Asked[] = [];
  for (const { id, pieceId, personId, version, digest } of open(db)) {
    const statement = 'The notes of the others say what I would have said.';
    const body = { assignmentId: id, version, digest, outcome: 'nil_return', statement };
    signOffs.push(written(await cookieOf(personId), id, `/api/v1/pieces/${pieceId}/sign-offs`, body));
  }
  const plain = column(db, `SELECT id FROM pieces ORDER BY created_at LIMIT ${plainOf(pieces)} OFFSET ${publishedOf(pieces)}`);
  const half = Math.floor(plain.length / 2);
  const author: Actor = {
    personId: personCalled(db, 'author'),
    roles: ['author'],
    holds: [],
    checksFacts: false,
    via: 'session',
  };
  const authorCookie = await cookieOf(author.personId);
  const versionOf = (id: string, revision: number) =>
    written(authorCookie, `${id}-${revision}`, `/api/v1/pieces/${id}/versions`, { revision });
  const versions = plain.slice(half).map((id) => {
    revise(db, id, author, 0);
    return versionOf(id, draftOf(db, id)?.revision ?? 0);
  });
  const again = plain.slice(half).map((id) => {
    const { revision = 0, content } = draftOf(db, id) ?? {};
    let body: unknown = content?.body;
    return Array.from({ length: WARM_VERSIONS }, (_, time) => {
      body = revised(body, 1 + (time % 3));
      return [saved(authorCookie, `/api/v1/pieces/${id}/draft`, revision + time, { body }), versionOf(id, revision + time + 1)];
    });
  });
  return {
    reader: (path) => ({ path, headers: BROWSER }),
    editor: (path) => ({ path, headers: { ...BROWSER, cookie: editorCookie } }),
    slugs: [],
    rooms: plain.slice(0, half),
    compared: diffOf(db, pieces + 2),
    signOffs,
    versions,
    again,
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
/** Of the published pages, copies among them, so many that no page is read twice in a row. */
export const someSlugs = (db: Database): string[] => column(db, 'SELECT slug FROM published_pages ORDER BY piece_id LIMIT 500');
const column = (db: Database, text: string): string[] => db.$client.prepare<[], string>(text).pluck().all();
