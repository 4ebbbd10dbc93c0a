import { and, eq, inArray, isNull, not, or, sql } from 'drizzle-orm';
import type { NoteToPlace, OldTexts } from '@/lib/review/place-notes';
import { textAt } from '../load/versions';
import type { Database } from '../open';
import { query } from '../query';
import { counterpoints, resolutions } from '../schema/folded';

const living = query((db) =>
  db
    .select({
      id: counterpoints.id,
      version: counterpoints.version,
      start: counterpoints.start,
      end: counterpoints.end,
      before: {
        state: resolutions.state,
        score: resolutions.score,
        start: resolutions.start,
        end: resolutions.end,
        since: resolutions.since,
      },
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

/** The notes on passages that a new version has to find a place for (also those whose passage was cut: it may be back), and the texts that lead there. */
export function notesToPlace(db: Database, pieceId: string, current: number): { notes: NoteToPlace[]; oldTexts: OldTexts } {
  const notes = living(db).all({ piece: pieceId, current });
  const versions = new Set(notes.map((note) => note.version)).add(current);
  const oldTexts = [...versions].flatMap((version) => {
    const text = textAt(db, pieceId, version);
    return text === null ? [] : [[version, text] as const];
  });
  return { notes, oldTexts };
}
