import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { permissionsOf } from '@/lib/review/beforehand';
import type { ConfirmationFacts, SignOffFacts } from '@/lib/review/facts';
import type { Rows } from '@/lib/review/rows';
import { keptRows } from '../connection/kept-rows';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import {
  adoptions as adoptionRows,
  approvals,
  consents,
  corrections as correctionRows,
  overrides as overrideRows,
  permissions as permissionRows,
  replies,
  signOffs as rows,
} from '../schema/folded';
import { found, type Loading, NotFound, named, pieceOf } from './loading';
import { allVersions } from './versions';

const piece = sql.placeholder('piece');
const person = sql.placeholder('person');
const id = sql.placeholder('id');
const signOffColumns = {
  id: rows.id,
  assignmentId: rows.assignmentId,
  by: rows.by,
  duty: rows.duty,
  perspective: rows.perspective,
  version: rows.version,
  digest: rows.digest,
  policyVersion: rows.policyVersion,
  outcome: rows.outcome,
  seq: rows.seq,
  at: rows.at,
  revokedAt: rows.revokedAt,
  lines: rows.lines,
  lapsedVersion: rows.lapsedVersion,
  lapsedSentence: rows.lapsedSentence,
  lapsedLine: rows.lapsedLine,
};
const overrideColumns = {
  id: overrideRows.id,
  requirement: overrideRows.requirement,
  policyVersion: overrideRows.policyVersion,
  requestedBy: overrideRows.requestedBy,
  confirmedBy: overrideRows.confirmedBy,
  confirmedAt: overrideRows.confirmedAt,
  at: overrideRows.at,
  covers: overrideRows.covers,
  end: overrideRows.end,
};
const replyColumns = {
  id: replies.id,
  accusedId: replies.accusedId,
  kind: replies.kind,
  by: replies.by,
  at: replies.at,
  confirmedBy: replies.confirmedBy,
  endedAt: replies.endedAt,
};

const allSignOffs = statement((db) =>
  db.select(signOffColumns).from(rows).where(eq(rows.pieceId, piece)).orderBy(asc(rows.seq)).prepare(),
);
const standingOf = statement((db) =>
  db
    .select(signOffColumns)
    .from(rows)
    .where(and(eq(rows.pieceId, piece), eq(rows.by, person), isNull(rows.revokedAt)))
    .orderBy(asc(rows.seq))
    .prepare(),
);
const signOffAt = statement((db) =>
  db
    .select({ ...signOffColumns, pieceId: rows.pieceId })
    .from(rows)
    .where(eq(rows.id, id))
    .prepare(),
);
const allOverrides = statement((db) =>
  db.select(overrideColumns).from(overrideRows).where(eq(overrideRows.pieceId, piece)).orderBy(asc(overrideRows.at)).prepare(),
);
const overrideAt = statement((db) =>
  db
    .select({ ...overrideColumns, pieceId: overrideRows.pieceId })
    .from(overrideRows)
    .where(eq(overrideRows.id, id))
    .prepare(),
);
const replyAt = statement((db) =>
  db
    .select({ ...replyColumns, pieceId: replies.pieceId })
    .from(replies)
    .where(and(eq(replies.id, id), isNull(replies.endedAt)))
    .prepare(),
);
const repliesIn = statement((db) =>
  db.select(replyColumns).from(replies).where(eq(replies.pieceId, piece)).orderBy(asc(replies.at)).prepare(),
);
const correctionsIn = statement((db) =>
  db
    .select({
      id: correctionRows.id,
      type: correctionRows.type,
      edition: correctionRows.edition,
      version: correctionRows.version,
      by: correctionRows.by,
      confirmedBy: correctionRows.confirmedBy,
      confirmBy: correctionRows.confirmBy,
      digest: correctionRows.digest,
      at: correctionRows.at,
      how: correctionRows.how,
      unchecked: correctionRows.unchecked,
      refusedBy: correctionRows.refusedBy,
      refusedAt: correctionRows.refusedAt,
      answer: correctionRows.answer,
      answerHeld: correctionRows.answerHeld,
    })
    .from(correctionRows)
    .where(eq(correctionRows.pieceId, piece))
    .orderBy(asc(correctionRows.at))
    .prepare(),
);
const adoptionsIn = statement((db) => {
  const { pieceId, ...columns } = getTableColumns(adoptionRows);
  return db.select(columns).from(adoptionRows).where(eq(pieceId, piece)).orderBy(asc(adoptionRows.at)).prepare();
});
const consentsIn = statement((db) =>
  db
    .select({ by: consents.by, version: consents.version, digest: consents.digest, at: consents.at })
    .from(consents)
    .where(eq(consents.pieceId, piece))
    .prepare(),
);
const consentOf = statement((db) =>
  db
    .select({ digest: consents.digest })
    .from(consents)
    .where(and(eq(consents.pieceId, piece), eq(consents.version, sql.placeholder('number')), eq(consents.by, person)))
    .prepare(),
);
const permissionsIn = statement((db) =>
  db
    .select({ personId: permissionRows.personId, cuts: permissionRows.cuts, headline: permissionRows.headline })
    .from(permissionRows)
    .where(eq(permissionRows.pieceId, piece))
    .prepare(),
);
// A long text has thousands of these rows, and drizzle's mapping takes longer than SQLite.
const confirmationsIn = statement((db) =>
  db.$client.prepare<[string], Omit<ConfirmationFacts, 'asEditor'> & { asEditor: number }>(
    `SELECT fingerprint, occurrence, version, "by", seq, assignment_id AS assignmentId, as_editor AS asEditor FROM confirmations WHERE piece_id = ?`,
  ),
);
const approvalsIn = statement((db) =>
  db
    .select({
      by: approvals.by,
      edition: approvals.edition,
      policyVersion: approvals.policyVersion,
      version: approvals.version,
      at: approvals.at,
    })
    .from(approvals)
    .where(and(eq(approvals.pieceId, piece), isNull(approvals.endedAt)))
    .prepare(),
);

/** A sign-off as its row has it, with what an edit did to it. */
type SignOffRow = SignOffFacts & Pick<Rows['signOffs'], 'revokedAt' | 'lapsedVersion' | 'lapsedSentence' | 'lapsedLine'>;
const signOffRow = (row: Omit<SignOffRow, 'revoked'>): SignOffRow => ({ ...row, revoked: row.revokedAt !== null });
export const signOffRows = once((db: Database, pieceId: string): SignOffRow[] =>
  allSignOffs(db).all({ piece: pieceId }).map(signOffRow),
);
/** What the rules know of them: whether one still covers the text they find out themselves. */
export const signOffsOf = once((db: Database, pieceId: string): SignOffFacts[] =>
  signOffRows(db, pieceId).map(
    ({ lapsedVersion: _, lapsedSentence: __, lapsedLine: ___, revokedAt: ____, ...facts }): SignOffFacts => facts,
  ),
);
export const overridesOf = once((db: Database, pieceId: string) => allOverrides(db).all({ piece: pieceId }));
/** Also those that have ended. */
export const allReplies = once((db: Database, pieceId: string) => repliesIn(db).all({ piece: pieceId }));
export const repliesOf = (db: Database, pieceId: string) => allReplies(db, pieceId).filter(({ endedAt }) => endedAt === null);
export const correctionsOf = once((db: Database, pieceId: string) => correctionsIn(db).all({ piece: pieceId }));
export const adoptionsOf = once((db: Database, pieceId: string) => adoptionsIn(db).all({ piece: pieceId }));
export const consentsOf = once((db: Database, pieceId: string) => consentsIn(db).all({ piece: pieceId }));
export const permissionsAt = once((db: Database, pieceId: string) => permissionsIn(db).all({ piece: pieceId }));
export const confirmationsOf = keptRows({ name: 'confirmations', from: ['confirmations'] }, (db, pieceId): ConfirmationFacts[] =>
  confirmationsIn(db)
    .all(pieceId)
    .map((row) => ({ ...row, asEditor: row.asEditor === 1 })),
);
export const approvalsOf = once((db: Database, pieceId: string) => approvalsIn(db).all({ piece: pieceId }));

export const signOffs = (loading: Loading) => signOffsOf(loading.db, pieceOf(loading).id);
export const adoptions = (loading: Loading) => adoptionsOf(loading.db, pieceOf(loading).id);
export const corrections = (loading: Loading) => correctionsOf(loading.db, pieceOf(loading).id);
export const ownSignOffs = (loading: Loading): SignOffFacts[] =>
  standingOf(loading.db)
    .all({ piece: pieceOf(loading).id, person: loading.actor.personId })
    .map(signOffRow);

/** What the actor permits editors beforehand. */
export function ownPermissions({ db, actor, ...loading }: Loading) {
  const { id: pieceId } = pieceOf({ db, actor, ...loading });
  return permissionsOf({ versions: allVersions(db, pieceId), permissions: permissionsAt(db, pieceId) }, actor.personId);
}

/** The actor's OK to exactly the current text. */
export function ownConsent(loading: Loading): boolean {
  const { id: pieceId, currentVersion, currentDigest } = pieceOf(loading);
  const given = consentOf(loading.db).get({ piece: pieceId, number: currentVersion, person: loading.actor.personId });
  return given !== undefined && given.digest === currentDigest;
}

export function signOff(loading: Loading): SignOffFacts {
  const { pieceId: _, ...row } = onThisPiece(
    loading,
    found(signOffAt(loading.db).get({ id: named(loading, 'signOff', 'signOffId') })),
  );
  return signOffRow(row);
}
export function override(loading: Loading) {
  const { pieceId: _, ...row } = onThisPiece(
    loading,
    found(overrideAt(loading.db).get({ id: named(loading, 'override', 'overrideId') })),
  );
  return row;
}
export function reply(loading: Loading) {
  const { pieceId: _, ...row } = onThisPiece(loading, found(replyAt(loading.db).get({ id: named(loading, 'reply', 'replyId') })));
  return row;
}

function onThisPiece<T extends { pieceId: string }>(loading: Loading, row: T): T {
  if (row.pieceId !== pieceOf(loading).id) throw new NotFound();
  return row;
}
