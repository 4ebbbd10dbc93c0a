import { and, eq, inArray, isNull, not, or, sql } from 'drizzle-orm';
import type { Payloads } from '@/lib/review/events';
import { notePlace } from '@/lib/review/note-place';
import { anchorOf } from '@/lib/text/anchor';
import { type Resolution, resolverBetween } from '@/lib/text/resolve';
import { textAt } from '../load/versions';
import type { Database } from '../open';
import { query } from '../query';
import { counterpoints, resolutions } from '../schema/folded';

type Resolved = Payloads['version_made']['resolutions'][number];

const living = query((db) =>
  db
    .select({
      id: counterpoints.id,
      version: counterpoints.version,
      start: counterpoints.start,
      end: counterpoints.end,
      state: resolutions.state,
      score: resolutions.score,
      placeStart: resolutions.start,
      placeEnd: resolutions.end,
      since: resolutions.since,
    })
    .from(counterpoints)
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
 * cannot add up; only a note that a person put back (moved, with certainty) and that its first passage no longer leads to is followed from where they put it.
 */
export function resolveAnchors(db: Database, pieceId: string, current: number, made: NewVersion): Resolved[] {
  const { text } = made;
  const texts = new Map<number, { text: string; resolve: ReturnType<typeof resolverBetween> } | null>();
  const from = (version: number) => {
    const known = texts.get(version);
    if (known !== undefined) return known;
    const old = textAt(db, pieceId, version);
    const compared = old === null ? null : { text: old, resolve: resolverBetween(old, text) };
    texts.set(version, compared);
    return compared;
  };
  const follow = (version: number, start: number | null, end: number | null): Resolution => {
    const origin = from(version);
    if (!origin || start === null || end === null) return { status: 'orphaned', why: 'unsure', score: 0 };
    return origin.resolve(anchorOf(origin.text, start, end));
  };
  const textBefore = from(current)?.text ?? '';
  return living(db)
    .all({ piece: pieceId, current })
    .map((note): Resolved => {
      const first = follow(note.version, note.start, note.end);
      const placed = note.state === 'moved' && note.score === 1;
      const found = first.status === 'orphaned' && placed ? follow(current, note.placeStart, note.placeEnd) : first;
      const { state, placeStart: start, placeEnd: end, since } = note;
      const before = state === null || since === null ? null : { state, start, end, since, text: textBefore };
      return { counterpointId: note.id, ...notePlace(found, made, before) };
    });
}
