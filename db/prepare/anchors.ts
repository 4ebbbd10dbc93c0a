import { and, eq, inArray, isNull, not, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Payloads } from '@/lib/review/events';
import { notePlace } from '@/lib/review/note-place';
import { anchorOf } from '@/lib/text/anchor';
import { type Resolution, resolverBetween } from '@/lib/text/resolve';
import { textAt } from '../load/versions';
import type { Database } from '../open';
import { query } from '../query';
import { counterpoints, resolutions } from '../schema/folded';

type Resolved = Payloads['version_made']['resolutions'][number];

const placed = alias(resolutions, 'placed');
const living = query((db) =>
  db
    .select({
      id: counterpoints.id,
      version: sql<number>`coalesce(${placed.version}, ${counterpoints.version})`,
      start: sql<number | null>`coalesce(${placed.start}, ${counterpoints.start})`,
      end: sql<number | null>`coalesce(${placed.end}, ${counterpoints.end})`,
      before: {
        state: resolutions.state,
        start: resolutions.start,
        end: resolutions.end,
        since: resolutions.since,
      },
    })
    .from(counterpoints)
    .leftJoin(placed, and(eq(placed.counterpointId, counterpoints.id), eq(placed.version, counterpoints.placedOn)))
    .leftJoin(
      resolutions,
      and(eq(resolutions.counterpointId, counterpoints.id), eq(resolutions.version, sql.placeholder('current'))),
    )
    .where(
      and(
        eq(counterpoints.pieceId, sql.placeholder('piece')),
        eq(counterpoints.kind, 'passage'),
        or(isNull(counterpoints.outcome), not(inArray(counterpoints.outcome, ['withdrawn', 'cut']))),
      ),
    )
    .prepare(),
);

interface NewVersion {
  number: number;
  text: string;
  sentences: Payloads['version_made']['sentences'];
}

/**
 * Where each living note stands in the new text: also one whose passage was cut, since it may be back. Resolved from the version it was made on, so that drift
 * cannot add up; one that a person gave another passage, from the version on which they did.
 */
export function resolveAnchors(db: Database, pieceId: string, current: number, made: NewVersion): Resolved[] {
  const texts = new Map<number, { text: string; resolve: ReturnType<typeof resolverBetween> } | null>();
  const from = (version: number) => {
    const known = texts.get(version);
    if (known !== undefined) return known;
    const text = textAt(db, pieceId, version);
    const compared = text === null ? null : { text, resolve: resolverBetween(text, made.text) };
    texts.set(version, compared);
    return compared;
  };
  const follow = (version: number, start: number | null, end: number | null): Resolution => {
    const origin = from(version);
    if (!origin || start === null || end === null) return { status: 'orphaned', why: 'unsure', score: 0 };
    return origin.resolve(anchorOf(origin.text, start, end));
  };
  const textBefore = textAt(db, pieceId, current) ?? '';
  return living(db)
    .all({ piece: pieceId, current })
    .map(({ id, version, start, end, before }): Resolved => {
      const place = notePlace(follow(version, start, end), made, before && { ...before, text: textBefore });
      return { counterpointId: id, ...place };
    });
}
