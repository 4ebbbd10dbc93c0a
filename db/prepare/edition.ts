import type { Prepared } from '@/lib/review/command';
import { editionOf } from '@/lib/review/edition';
import type { Refusal } from '@/lib/review/refusal';
import { gateFacts } from '../load/gate';
import { NotFound } from '../load/loading';
import { loadPiece } from '../load/piece';
import { versionRef } from '../load/versions';
import type { Database } from '../open';
import { frozenClaims } from './edition/claims';
import { bookOf } from './edition/contents';
import { frozenCounterpoints } from './edition/counterpoints';
import { reviewInBrief } from './edition/review';
import { versionBody } from './edition/version-body';
import { lastEvent } from './last-event';
import { slugFor } from './slug';

type Made = { prepared: Prepared['edition']; holds: (db: Database) => boolean } | { refusal: Refusal };

/** The edition before its publication, frozen: everything that readers would see, in reading order. Rests on the piece's last event. */
export function prepareEdition(db: Database, pieceId: string, now: string): Made {
  const piece = loadPiece(db, pieceId);
  if (!piece) throw new NotFound();
  const facts = gateFacts(db, piece, now, null);
  const book = bookOf(db, pieceId);
  const written = facts.version && versionBody(book('version', versionRef(pieceId, facts.version.number)));
  if (!facts.version || !written) return { refusal: { code: 'wrong_state', state: piece.review } };
  const { digest, items } = editionOf(facts);
  const seq = lastEvent(db, pieceId);
  return {
    prepared: {
      basis: { version: facts.version.number },
      digest,
      slug: slugFor(db, pieceId, written.content.headline),
      frozen: {
        items: items.map(([kind, id, hash]) => [kind, id, hash]),
        version: facts.version.number,
        digest: facts.version.digest,
        content: written.content,
        text: written.text,
        counterpoints: frozenCounterpoints(db, facts, book),
        claims: frozenClaims(facts, book),
        corrections: [],
        review: reviewInBrief(db, facts),
      },
    },
    holds: (then) => lastEvent(then, pieceId) === seq,
  };
}
