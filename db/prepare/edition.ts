import { changesInReview } from '@/lib/review/changes-in-review';
import type { Prepared } from '@/lib/review/command';
import { editionOfGate } from '@/lib/review/edition-of-gate';
import type { GateFacts } from '@/lib/review/facts';
import { statedGate } from '@/lib/review/gate';
import type { Refusal } from '@/lib/review/refusal';
import type { Statement } from '@/lib/review/statement';
import { publicStatements } from '@/lib/review/statements';
import { gateFacts } from '../load/gate';
import { NotFound } from '../load/loading';
import { loadPiece } from '../load/piece';
import { sentencesAt, versionAt, versionRef } from '../load/versions';
import type { Database } from '../open';
import { query } from '../query';
import { frozenClaims } from './edition/claims';
import { bookOf } from './edition/contents';
import { frozenCounterpoints } from './edition/counterpoints';
import { reviewInWords } from './edition/review';
import { versionBody } from './edition/version-body';
import { lastEvent } from './last-event';
import { slugFor } from './slug';

type Made = { prepared: Prepared['edition']; holds: (db: Database) => boolean } | { refusal: Refusal };

/** The version on which the review was first opened; 0 before that. */
const openedOn = query((db) =>
  db.$client
    .prepare<[string, string], number>(
      `SELECT count(*) FROM events WHERE stream = ? AND type = 'version_made'
       AND seq < (SELECT min(seq) FROM events WHERE stream = ? AND type = 'review_opened')`,
    )
    .pluck(),
);

/** The edition before its publication, frozen: everything that readers would see, in reading order. Rests on the piece's last event, and on the address still being free. */
export function prepareEdition(db: Database, pieceId: string, now: string): Made {
  const piece = loadPiece(db, pieceId);
  if (!piece) throw new NotFound();
  const facts = gateFacts(db, piece, now, null);
  const book = bookOf(db, pieceId);
  const written = facts.version && versionBody(book('version', versionRef(pieceId, facts.version.number)));
  if (!facts.version || !written) return { refusal: { code: 'wrong_state', state: piece.review } };
  const gate = statedGate(facts);
  const { digest, items } = editionOfGate(facts, gate);
  const statements = [...publicStatements(facts, gate), ...changes(db, facts)];
  const seq = lastEvent(db, pieceId);
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
        corrections: [],
        statements,
        review: reviewInWords(db, facts, statements),
      },
    },
    holds: (then) => lastEvent(then, pieceId) === seq && slugFor(then, pieceId, written.content.headline) === slug,
  };
}

function changes(db: Database, { piece, version, sentences }: GateFacts): Statement[] {
  const opened = versionAt(db, piece.id, openedOn(db).get(piece.id, piece.id) ?? 0);
  if (!opened || !version) return [];
  return changesInReview(
    { digest: opened.digest, sentences: sentencesAt(db, piece.id, opened.number) },
    { digest: version.digest, sentences },
  );
}
