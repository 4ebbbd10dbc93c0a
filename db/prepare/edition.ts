import type { Prepared } from '@/lib/review/command';
import { editionOfGate } from '@/lib/review/edition-of-gate';
import { statedGate } from '@/lib/review/gate';
import type { Refusal } from '@/lib/review/refusal';
import { publicStatements } from '@/lib/review/statements';
import type { Database } from '../connection/open';
import { gateFacts } from '../load/gate';
import { NotFound } from '../load/loading';
import { loadPiece } from '../load/piece';
import { versionRef } from '../load/versions';
import { changesSinceOpened } from './edition/changes-in-review';
import { frozenClaims } from './edition/claims';
import { bookOf } from './edition/contents';
import { frozenCounterpoints } from './edition/counterpoints';
import { reviewInWords } from './edition/review';
import { versionBody } from './edition/version-body';
import { lastEvent } from './last-event';
import { slugFor } from './slug';

type Made = { prepared: Prepared['edition']; holds: (db: Database) => boolean } | { refusal: Refusal };

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
  const statements = [
    ...publicStatements(facts, gate),
    ...changesSinceOpened(db, pieceId, { digest: facts.version.digest, sentences: facts.sentences }),
  ];
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
        content: { ...written.content, topics: piece.topics },
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
