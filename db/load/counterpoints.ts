import { and, asc, eq, inArray, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { CounterpointFacts } from '@/lib/review/facts';
import { once } from '../connection/once';
import type { Database } from '../connection/open';
import { statement } from '../connection/statement';
import { resolutions, responses, counterpoints as rows } from '../schema/folded';
import { assignment } from './assignments';
import { found, type Loading, NotFound, named, pieceOf } from './loading';

const number = sql.placeholder('number');
const columns = {
  id: rows.id,
  pieceId: rows.pieceId,
  by: rows.by,
  perspective: rows.perspective,
  kind: rows.kind,
  version: rows.version,
  start: rows.start,
  end: rows.end,
  posted: rows.posted,
  postedAt: rows.postedAt,
  madeAt: rows.madeAt,
  answerDue: rows.answerDue,
  code: rows.code,
  blockGround: rows.blockGround,
  blockState: rows.blockState,
  overruledBy: rows.overruledBy,
  overruleFinishedBy: rows.overruleFinishedBy,
  overruledOn: rows.overruledOn,
  overruledAbout: rows.overruledAbout,
  outcome: rows.outcome,
  outcomeAt: rows.outcomeAt,
  cutIn: rows.cutIn,
  judgedOn: rows.judgedOn,
  runs: rows.runs,
  digest: rows.digest,
  placeState: resolutions.state,
  placeStart: resolutions.start,
  placeEnd: resolutions.end,
  placeSince: resolutions.since,
  cause: resolutions.cause,
  suggestedStart: resolutions.suggestedStart,
  suggestedEnd: resolutions.suggestedEnd,
  responseId: responses.id,
  responseKind: responses.kind,
  responseAt: responses.at,
  responseDigest: responses.digest,
  respondent: responses.by,
};
const from = (db: Database) =>
  db
    .select(columns)
    .from(rows)
    .leftJoin(resolutions, and(eq(resolutions.counterpointId, rows.id), eq(resolutions.version, number)))
    .leftJoin(responses, eq(responses.counterpointId, rows.id));
const all = statement((db) =>
  from(db)
    .where(eq(rows.pieceId, sql.placeholder('piece')))
    // What is not filed has no number, and comes last, in the order of its writing.
    .orderBy(sql`"counterpoints"."code" = 0`, asc(rows.code), asc(rows.madeAt), sql`"counterpoints".rowid`)
    .prepare(),
);
const byId = statement((db) =>
  from(db)
    .where(eq(rows.id, sql.placeholder('id')))
    .prepare(),
);
const own = statement((db) =>
  db
    .select({
      id: rows.id,
      perspective: rows.perspective,
      kind: rows.kind,
      posted: rows.posted,
      state: resolutions.state,
      start: resolutions.start,
      end: resolutions.end,
      since: resolutions.since,
    })
    .from(rows)
    .leftJoin(resolutions, and(eq(resolutions.counterpointId, rows.id), eq(resolutions.version, number)))
    .where(
      and(
        eq(rows.pieceId, sql.placeholder('piece')),
        eq(rows.by, sql.placeholder('person')),
        or(isNull(rows.outcome), notInArray(rows.outcome, ['withdrawn', 'cut'])),
        isNull(rows.cutIn),
      ),
    )
    // In the order of their writing.
    .orderBy(asc(rows.madeAt), sql`"counterpoints".rowid`)
    .prepare(),
);

type Row = ReturnType<ReturnType<typeof all>['all']>[number];
/** A counterpoint as its row has it, with what only a reader of the room wants: when it was made, why it lost its place, and who answered. */
export type CounterpointRow = CounterpointFacts &
  Pick<Row, 'madeAt' | 'cause' | 'suggestedStart' | 'suggestedEnd' | 'respondent'>;
function rowOf(row: Row): CounterpointRow {
  const {
    blockGround,
    blockState,
    overruledBy,
    overruleFinishedBy,
    overruledOn,
    overruledAbout,
    placeState,
    placeStart: start,
    placeEnd: end,
    placeSince: since,
    pieceId: _,
    ...rest
  } = row;
  const { responseId, responseKind, responseAt, responseDigest, ...facts } = rest;
  return {
    ...facts,
    block: blockGround === null || blockState === null ? null : { ground: blockGround, state: blockState, overruledBy },
    overrule: { on: overruledOn, about: overruledAbout, finishedBy: overruleFinishedBy },
    place: placeState === null || since === null ? null : { state: placeState, start, end, since },
    response:
      responseId === null || responseKind === null || responseAt === null || responseDigest === null
        ? null
        : { id: responseId, kind: responseKind, at: responseAt, digest: responseDigest },
  };
}

/** With the place where each stands in version `at`; also those that nobody but their writers may know of. */
export const counterpointsOf = once((db: Database, pieceId: string, at: number): CounterpointRow[] =>
  all(db).all({ piece: pieceId, number: at }).map(rowOf),
);

/** A note that its writer has not filed yet exists for nobody else. */
export function counterpoint(loading: Loading): CounterpointFacts {
  const { id, currentVersion } = pieceOf(loading);
  const row = found(byId(loading.db).get({ id: named(loading, 'counterpoint', 'counterpointId'), number: currentVersion }));
  if (row.pieceId !== id || (!row.posted && row.by !== loading.actor.personId)) throw new NotFound();
  return rowOf(row);
}

const posted = statement((db) =>
  db
    .select({ id: rows.id, outcome: rows.outcome, cutIn: rows.cutIn })
    .from(rows)
    .where(and(eq(rows.pieceId, sql.placeholder('piece')), eq(rows.posted, true), eq(rows.kind, 'passage')))
    .prepare(),
);
export const postedNotes = (loading: Loading): Pick<CounterpointFacts, 'id' | 'outcome' | 'cutIn'>[] =>
  posted(loading.db).all({ piece: pieceOf(loading).id });

export function ownCounterpoints(
  loading: Loading,
): Pick<CounterpointFacts, 'id' | 'perspective' | 'kind' | 'posted' | 'place'>[] {
  const { id, currentVersion } = pieceOf(loading);
  const mine = own(loading.db).all({ piece: id, person: loading.actor.personId, number: currentVersion });
  return mine.map(({ state, start, end, since, ...note }) => ({
    ...note,
    place: state === null || since === null ? null : { state, start, end, since },
  }));
}

const kept = statement((db) =>
  db
    .select({ id: rows.id })
    .from(rows)
    .where(
      and(
        eq(rows.pieceId, sql.placeholder('piece')),
        eq(rows.by, sql.placeholder('person')),
        eq(rows.posted, false),
        inArray(rows.blockGround, ['danger', 'legal']),
        isNull(rows.outcome),
      ),
    )
    .orderBy(asc(rows.madeAt), asc(rows.id))
    .prepare(),
);
/** Blocks on danger or law that the person of the assignment has not posted. */
export const keptBlocks = (loading: Loading): Pick<CounterpointFacts, 'id'>[] =>
  kept(loading.db).all({ piece: pieceOf(loading).id, person: assignment(loading).personId });
