import type { EditionItem } from '@/lib/record/edition';
import type { Prepared } from '@/lib/review/command';
import { correctedEdition, runsOn } from '@/lib/review/corrected-edition';
import { correctionBody, differenceBody } from '@/lib/review/correction-body';
import { difference as differenceOf } from '@/lib/review/difference';
import type { VersionContent } from '@/lib/review/draft-content';
import { editionOf } from '@/lib/review/edition';
import type { GateFacts, PendingCorrectionFacts } from '@/lib/review/facts';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import { statedGate } from '@/lib/review/gate';
import type { Refusal } from '@/lib/review/refusal';
import { publicStatements } from '@/lib/review/statements';
import type { Database } from '../connection/open';
import { gateFacts } from '../load/gate';
import { NotFound } from '../load/loading';
import { loadPiece } from '../load/piece';
import { sentencesAt, versionRef } from '../load/versions';
import { changesSinceOpened } from './edition/changes-in-review';
import { frozenClaims } from './edition/claims';
import { bookOf } from './edition/contents';
import { frozenCounterpoints, frozenResponse } from './edition/counterpoints';
import { liveEdition } from './edition/live-edition';
import { reviewInWords } from './edition/review';
import { versionBody } from './edition/version-body';
import { lastEvent } from './last-event';

type Made = { prepared: Prepared['pendingCorrection']; holds: (db: Database) => boolean } | { refusal: Refusal };

/** The edition that readers get once the correction in review is published. Rests on the piece's last event. */
export function preparePendingCorrection(db: Database, pieceId: string, now: string): Made {
  const piece = loadPiece(db, pieceId);
  if (!piece) throw new NotFound();
  const facts = gateFacts(db, piece, now, null);
  const pending = facts.live?.pending;
  if (!facts.live || !pending) return { refusal: { code: 'wrong_state', state: 'no_correction_in_review' } };
  const seq = lastEvent(db, pieceId);
  const made = editionWith(db, facts, pending, liveEdition(db, facts.live.edition));
  return made === null
    ? { refusal: { code: 'wrong_state', state: 'erased' } }
    : { prepared: made, holds: (then) => lastEvent(then, pieceId) === seq };
}

/** Counterpoints that ran run on; what was written and judged since joins them, an answer to one of them too, and whoever publishes approves it. null: a text was erased. */
function editionWith(
  db: Database,
  facts: GateFacts,
  pending: PendingCorrectionFacts,
  live: FrozenEdition,
): Prepared['pendingCorrection'] | null {
  const { piece, now } = facts;
  const book = bookOf(db, piece.id);
  const written = versionBody(book('version', versionRef(piece.id, pending.version)));
  const kept = correctionBody.safeParse(book('correction', pending.id));
  const shown = differenceBody.safeParse(book('difference', pending.id));
  if (!written || !facts.version || !kept.success || !shown.success) return null;
  const { type, text, shows, difference } = kept.data;
  const before = { text: live.text, sentences: sentencesAt(db, piece.id, live.version) };
  const notes = new Map(facts.counterpoints.map((note) => [note.id, note]));
  const ran = live.counterpoints
    .map((note) => runsOn(note, notes.get(note.id)?.place ?? null, pending.version, before, shows === 'difference'))
    .map((note) => {
      const known = notes.get(note.id);
      return known && note.response === null && note.takenOff === null
        ? answered(note, frozenResponse(known, facts, book))
        : note;
    });
  const hadAnswer = new Set(live.counterpoints.flatMap(({ response }) => response?.id ?? []));
  const firstAnswers = ran.flatMap(({ id, response }): EditionItem[] => {
    const given = notes.get(id)?.response;
    return response && given && !hadAnswer.has(response.id) ? [['response', given.id, given.digest]] : [];
  });
  const running = new Set(ran.map(({ id }) => id));
  const come = frozenCounterpoints(db, facts, book).filter(({ id }) => !running.has(id));
  const comes = new Set([...come.map(({ id }) => id), ...come.flatMap(({ response }) => (response ? [response.id] : []))]);
  const entry = { id: pending.id, type, text, at: now, digest: pending.digest, shows, changes: shown.data.changes, answer: null };
  const { digest } = facts.version;
  const statements = [
    ...publicStatements(asRead(facts, ran), statedGate(facts)),
    ...changesSinceOpened(db, piece.id, { digest, sentences: facts.sentences }),
  ];
  // Only what is withheld is looked for in earlier notices.
  const changes =
    shows === 'withheld'
      ? differenceOf(
          { ...before, content: asKept(live.content) },
          { text: written.text, content: asKept(written.content), sentences: facts.sentences },
        )
      : [];
  const edition = correctedEdition(
    live,
    { correction: entry, difference: difference === null ? [] : [['difference', pending.id, difference]], changes },
    {
      version: pending.version,
      digest,
      content: { ...written.content, topics: live.content.topics },
      text: written.text,
      counterpoints: [...ran, ...come],
      claims: frozenClaims(facts, book),
      statements,
      review: reviewInWords(db, facts, statements),
      items: [
        ...live.items.filter(([kind]) => kind === 'counterpoint' || kind === 'response'),
        ...firstAnswers,
        ...editionOf(facts).items.filter(([kind, id]) => kind === 'claim' || kind === 'verdict' || comes.has(id)),
      ],
    },
  );
  return { digest: edition.digest, frozen: edition.frozen };
}

/** The author may give a first answer while the piece is live. */
const answered = (note: FrozenEdition['counterpoints'][number], response: typeof note.response): typeof note => ({
  ...note,
  response,
  unanswered: response === null && note.unanswered,
});

/** What the views leave open: the body was checked when it was kept. */
const asKept = (content: FrozenEdition['content']) => content as VersionContent;

/** The counterpoints that run on as readers see them, whatever became of them on the desk. */
function asRead(facts: GateFacts, ran: FrozenEdition['counterpoints']): GateFacts {
  const shown = new Map(ran.map((note) => [note.id, note]));
  const counterpoints = facts.counterpoints.map((note) => {
    const read = shown.get(note.id);
    if (!read) return note;
    // Of words that were taken off the page nothing is said anew.
    const response = read.takenOff === null ? read.response && note.response : note.response;
    return { ...note, posted: true, runs: true, cutIn: null, outcome: read.stands ? ('stands' as const) : null, response };
  });
  return { ...facts, counterpoints };
}
