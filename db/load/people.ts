import { eq, sql } from 'drizzle-orm';
import type { GateFacts } from '@/lib/review/facts';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { NEWSROOM } from '../ledger/append';
import { people, perspectives } from '../schema/folded';
import type { Loading } from './loading';

const byId = statement((db) =>
  db
    .select({
      id: people.id,
      roles: people.roles,
      holds: people.holds,
      checksFacts: people.checksFacts,
      disabled: people.disabled,
      awayUntil: people.awayUntil,
    })
    .from(people)
    .where(eq(people.id, sql.placeholder('id')))
    .prepare(),
);
const withRole = statement((db) =>
  db
    .select({ personId: people.id, checksFacts: people.checksFacts, awayUntil: people.awayUntil })
    .from(people)
    .where(sql`${people.disabled} = 0 AND instr(${people.roles}, ${sql.placeholder('role')}) > 0`)
    .prepare(),
);
const known = statement((db) =>
  db.select({ slug: perspectives.slug, letter: perspectives.letter }).from(perspectives).orderBy(perspectives.slug).prepare(),
);

/** Roles and appointments as they are now; undefined for who never joined. */
export const personAt = (db: Database, id: string) => byId(db).get({ id });
const deciding = statement((db) =>
  db
    .select({ personId: people.id, checksFacts: people.checksFacts, awayUntil: people.awayUntil, disabled: people.disabled })
    .from(people)
    .where(sql`${people.disabled} = 1 OR instr(${people.roles}, '"editor"') > 0`)
    .prepare(),
);
/** Editors, and people without an open account. */
const whoDecides = once((db: Database) => deciding(db).all());
const activeEditors = (db: Database) => whoDecides(db).filter((whoDecide) => !whoDecide.disabled);
export const closedAccounts = (db: Database): string[] =>
  whoDecides(db)
    .filter((whoDecide) => whoDecide.disabled)
    .map(({ personId }) => personId);
export const editorsOf = (db: Database): GateFacts['editors'] =>
  activeEditors(db).map(({ personId, checksFacts }) => ({ personId, checksFacts }));
export const editors = ({ db }: Loading) => editorsOf(db);
/** Editors who are away at this moment. */
export const awayEditors = (db: Database, now: string): GateFacts['away'] =>
  activeEditors(db).flatMap(({ personId, awayUntil: until }) => (until !== null && until > now ? [{ personId, until }] : []));

const left = statement((db) =>
  db.$client
    .prepare<[string, number], string>(
      `SELECT DISTINCT json_extract(d.payload, '$.personId') FROM events e JOIN event_data d ON d.seq = e.seq
       WHERE e.stream = ? AND e.seq > ? AND e.type = 'person_changed'
         AND (json_extract(d.payload, '$.disabled') = 1 OR instr(json_extract(d.payload, '$.roles'), '"editor"') = 0)`,
    )
    .pluck(),
);
/** Who was no active editor at some moment after this event. */
export const peopleWhoLeft = (db: Database, since: number): Set<string> => new Set(left(db).all(NEWSROOM, since));

const active = statement((db) =>
  db.$client
    .prepare<[string], string>('SELECT id FROM people WHERE disabled = 0 AND id IN (SELECT value FROM json_each(?))')
    .pluck(),
);

/** Of the authors and co-authors that the body names, those who are here. */
export function knownAuthors({ db, input }: Loading): string[] {
  const { authorId, coAuthors } = input;
  return active(db).all(
    JSON.stringify(
      [authorId, ...(Array.isArray(coAuthors) ? (coAuthors as unknown[]) : [])].filter(
        (coAuthor) => typeof coAuthor === 'string',
      ),
    ),
  );
}

const openOf = statement((db) =>
  db.$client
    .prepare<[string, string], number>(
      `SELECT count(*) FROM piece_authors a JOIN pieces p ON p.id = a.piece_id
       WHERE a.person_id = ? AND p.desk_id = ? AND p.publication IN ('none', 'scheduled') AND p.review NOT IN ('draft', 'declined', 'withdrawn')`,
    )
    .pluck(),
);
export const ownOpenPieces = ({ db, actor, input }: Loading): number =>
  openOf(db).get(actor.personId, String(input['deskId'])) ?? 0;

/** Whom the path or the body names. */
export function person({ db, target, id, input }: Loading) {
  const who = target === 'person' ? id : (input['reviewerId'] ?? input['personId']);
  return (typeof who === 'string' ? personAt(db, who) : undefined) ?? null;
}
export const admins = ({ db }: Loading): number => withRole(db).all({ role: '"admin"' }).length;
export const perspectiveSlugs = ({ db }: Pick<Loading, 'db'>): string[] =>
  known(db)
    .all()
    .map((row) => row.slug);
export const letters = ({ db }: Loading): string[] =>
  known(db)
    .all()
    .map((row) => row.letter);
