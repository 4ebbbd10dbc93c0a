import { type Alarm, alarmsByName } from '@/lib/review/alarm';
import { correctionBody, differenceBody } from '@/lib/review/correction-body';
import { correctionState } from '@/lib/review/correction-state';
import { difference } from '@/lib/review/difference';
import { type GateFacts, keyOf, type LiveFacts } from '@/lib/review/facts';
import type { LiveView } from '@/lib/review/views/live';
import { sentencesAt, versionAt } from '../load/versions';
import { bookOf } from '../prepare/edition/contents';
import { liveEdition } from '../prepare/edition/live-edition';
import { factsFor } from './gate';
import { namesOf } from './names';
import { type PersonLabels, personLabels } from './person-labels';
import { perspectiveBook } from './perspectives';
import type { Reading } from './read';
import { saidAgainst } from './said-against';
import { visiblePiece } from './visible-piece';
import { versionBody } from './written';

type Book = ReturnType<typeof bookOf>;

/** What readers have of the piece, its corrections, and for editors what waits beside it. null: not theirs to read, or not live. */
export function live(reading: Reading, pieceId: string): LiveView | null {
  const { tx, viewer } = reading;
  const piece = visiblePiece(reading, pieceId);
  if (!piece?.may('see_text')) return null;
  const facts = factsFor(reading, piece);
  const found = facts?.live;
  const shown = found && textOf(tx, pieceId, found.version);
  if (!facts || !found || !shown) return null;
  const edits = piece.may('correct');
  const names = namesOf(tx, [
    ...facts.corrections.map((correction) => correction.by),
    ...found.proposals.map((proposal) => proposal.by),
    found.pending?.by ?? null,
  ]);
  const people = personLabels(reading.t, viewer, piece, names, perspectiveBook(tx));
  const book = bookOf(tx, pieceId);
  const said = saidAgainst(tx, pieceId);
  const sentences = new Map(shown.sentences.map((sentence) => [keyOf(sentence), shown.text.slice(sentence.start, sentence.end)]));
  return {
    version: found.version,
    digest: found.digest,
    edition: found.edition,
    content: shown.content,
    text: shown.text,
    sentences: shown.sentences.map(({ start, end, block, fingerprint }) => ({ start, end, block, fingerprint })),
    corrections: facts.corrections.map((correction) => ({
      ...noticeOf(book, correction.id, correction.type),
      id: correction.id,
      digest: correction.digest,
      by: people.person(correction.by),
      at: correction.at,
      state: correctionState(correction),
      confirmBy: correction.confirmBy,
      withheld: edits ? said.withheld(correction.id) : null,
      answer: correction.answer === null ? null : { text: answerOf(book, correction.id), held: correction.answerHeld },
    })),
    pending: edits ? pendingOf(book, facts, found, people) : null,
    proposals: edits
      ? found.proposals.flatMap(({ version, by, at }) => {
          const text = textOf(tx, pieceId, version);
          const digest = versionAt(tx, pieceId, version)?.digest;
          if (!text || digest === undefined) return [];
          return [{ version, digest, content: text.content, changes: difference(shown, text), by: people.person(by), at }];
        })
      : [],
    counterpoints: edits
      ? liveEdition(tx, found.edition).counterpoints.map(({ id, code, perspectiveName, text, takenOff }) => ({
          id,
          code,
          perspective: perspectiveName,
          text,
          takenOff,
          withdrawn: found.withdrawn.some(({ counterpointId }) => counterpointId === id),
        }))
      : [],
    alarms: edits
      ? [...alarmsByName(found.alarms)].map(([name, alarm]) => ({
          name,
          kind: alarm.kind,
          said: said.against(alarm, book),
          sentence: sentenceOf(alarm, facts, sentences),
          mine: alarm.by === viewer.personId,
          at: alarm.at,
        }))
      : [],
  };
}

function textOf(tx: Reading['tx'], pieceId: string, version: number) {
  const body = versionBody(tx, pieceId, version);
  return body && { ...body, sentences: sentencesAt(tx, pieceId, version) };
}

function noticeOf(book: Book, id: string, type: LiveView['corrections'][number]['type']) {
  const kept = correctionBody.safeParse(book('correction', id));
  const shown = differenceBody.safeParse(book('difference', id));
  return {
    type,
    text: kept.success ? kept.data.text : '',
    shows: kept.success ? kept.data.shows : ('difference' as const),
    changes: shown.success ? shown.data.changes : [],
  };
}

function answerOf(book: Book, id: string): string {
  const body = book('correction_answer', id);
  return typeof body === 'object' && body !== null && 'text' in body ? String(body.text) : '';
}

function pendingOf(book: Book, facts: GateFacts, { pending }: LiveFacts, people: PersonLabels): LiveView['pending'] {
  if (!pending || facts.correctionEdition === undefined || !facts.piece.currentDigest) return null;
  const { shows: _, ...notice } = noticeOf(book, pending.id, pending.type);
  return {
    ...notice,
    id: pending.id,
    version: pending.version,
    digest: facts.piece.currentDigest,
    edition: facts.correctionEdition,
    by: people.person(pending.by),
    at: pending.at,
  };
}

function sentenceOf({ kind, subject }: Alarm, { claims }: GateFacts, sentences: ReadonlyMap<string, string>): string | null {
  if (kind === 'judged_otherwise') return sentences.get(subject) ?? null;
  if (kind !== 'fact_refuted') return null;
  const keys = claims.find(({ id }) => id === subject)?.sentences ?? [];
  return keys.flatMap((key) => sentences.get(keyOf(key)) ?? []).join(' ') || null;
}
