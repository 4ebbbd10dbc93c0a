import { sql } from 'drizzle-orm';
import type { Prepared } from '@/lib/review/command';
import { editionOf } from '@/lib/review/edition';
import type { Refusal } from '@/lib/review/refusal';
import { gateFacts } from '../load/gate';
import { NotFound } from '../load/loading';
import { loadPiece } from '../load/piece';
import { versionRef } from '../load/versions';
import type { Database } from '../open';
import { query } from '../query';
import { events } from '../schema/ledger';
import { frozenClaims } from './edition/claims';
import { bookOf } from './edition/contents';
import { frozenCorrections, frozenCounterpoints } from './edition/counterpoints';
import { reviewInBrief } from './edition/review';
import { versionBody } from './edition/version-body';
import { slugFor } from './slug';

type Made = { prepared: Prepared['edition']; holds: (db: Database) => boolean } | { refusal: Refusal };

const lastEvent = query((db) =>
  db
    .select({ seq: sql<number | null>`max(${events.seq})` })
    .from(events)
    .where(sql`${events.stream} = ${sql.placeholder('stream')}`)
    .prepare(),
);

/** The edition as it stands, frozen: everything that readers would see, in reading order. Rests on the piece's last event, and on the address still being free. */
export function prepareEdition(db: Database, pieceId: string, now: string): Made {
  const piece = loadPiece(db, pieceId);
  if (!piece) throw new NotFound();
  const facts = gateFacts(db, piece, now, null);
  const book = bookOf(db, pieceId);
  const written = facts.version && versionBody(book('version', versionRef(pieceId, facts.version.number)));
  if (!facts.version || !written) return { refusal: { code: 'wrong_state', state: piece.review } };
  const { digest, items } = editionOf(facts);
  const seq = lastEvent(db).get({ stream: pieceId })?.seq;
  const slug = slugFor(db, pieceId, written.content.headline);
  return {
    prepared: {
      basis: { version: facts.version.number },
      digest,
      slug,
      frozen: {
        items: items.map(([kind, id, hash]) => [kind, id, hash]),
        version: facts.version.number,
        digest: facts.version.digest,
        content: written.content,
        text: written.text,
        counterpoints: frozenCounterpoints(db, facts, book),
        claims: frozenClaims(facts, book),
        corrections: frozenCorrections(db, pieceId, book),
        review: reviewInBrief(db, facts),
      },
    },
    holds: (then) =>
      lastEvent(then).get({ stream: pieceId })?.seq === seq && slugFor(then, pieceId, written.content.headline) === slug,
  };
}
