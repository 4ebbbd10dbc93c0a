import type { Prepared } from '@/lib/review/command';
import type { PieceFacts } from '@/lib/review/facts';
import type { Refusal } from '@/lib/review/refusal';
import { NotFound } from '../load/loading';
import { loadPiece } from '../load/piece';
import { contentAt, versionAt, versionRef } from '../load/versions';
import type { Database } from '../open';
import { inWorker } from '../worker/in-worker';
import { isShort } from '../worker/is-short';
import { type MadeVersion, type MakeVersion, makeVersion } from '../worker/make-version';
import { judgedTwins, notesToPlace, olderTexts, oldTexts, versionBasis } from './version-basis';

type Made = { prepared: Prepared['version']; holds: (db: Database) => boolean } | { refusal: Refusal };
type Payload = Prepared['version']['payload'];

/**
 * A new version from the draft: canonical text, sentences with their writers and lineage, every living note's place. Rests on the draft's revision, the
 * current version, and the notes there are with their places.
 */
export async function prepareVersion(db: Database, pieceId: string): Promise<Made> {
  const piece = loadPiece(db, pieceId);
  const basis = piece && versionBasis(db, pieceId, baseOf(piece));
  if (!basis) throw new NotFound();
  const { revision, ...draft } = basis;
  const base = baseOf(piece);
  const number = piece.lastVersion + 1;
  const made = await make({ ...draft, ...madeFrom(db, piece, base) });
  if ('refusal' in made) return made;
  return {
    prepared: {
      ...preparedFrom(made, { ref: versionRef(pieceId, number), number, base, draftRevision: revision }),
      same: [base, piece.lastVersion].find((one) => versionAt(db, pieceId, one)?.digest === made.digest) ?? null,
    },
    holds: (now) => {
      const then = loadPiece(now, pieceId);
      return (
        then?.draftRevision === revision &&
        then.lastVersion === piece.lastVersion &&
        baseOf(then) === base &&
        notesToPlace(now, pieceId, base) === basis.notes
      );
    },
  };
}

/** The version that a new one is made from: what is live, or else the current one. */
const baseOf = ({ publication, live, currentVersion }: PieceFacts) =>
  publication === 'live' && live ? live.version : currentVersion;

/** What a new version takes from the one that it is made from. */
export function madeFrom(db: Database, piece: PieceFacts, base: number) {
  return {
    base,
    number: piece.lastVersion + 1,
    nextLine: piece.lastLine + 1,
    judgedTwins: judgedTwins(db, piece.id),
    older: olderTexts(db, piece.id),
    contentBefore: contentAt(db, piece.id, base),
    oldTexts: oldTexts(db, piece.id, base),
  };
}

/** In place where it takes a few milliseconds: the way to a warm thread and back takes 1, to a cold one 30. */
export function make(input: MakeVersion): Promise<MadeVersion | { refusal: Refusal }> {
  const { content, writers, before, notes } = input;
  const isLong = content.length + writers.length + before.length + notes.length >= LONG || !isShort(content);
  return isLong ? inWorker('make_version', input) : Promise.resolve(makeVersion(input));
}

/** Characters of JSON of a text, its writers, its sentences and the notes on it. */
const LONG = 40_000;

export function preparedFrom(
  { digest, empty, gone, sentences, resolutions, body, ...rest }: MadeVersion,
  { ref, number, base, draftRevision }: { ref: string; number: number; base: number; draftRevision: number },
): Prepared['version'] {
  return {
    basis: { draftRevision, version: base },
    digest,
    same: null,
    empty,
    gone,
    contents: [{ ref, kind: 'version', json: body, digest }],
    written: { sentences, resolutions },
    payload: {
      ...rest,
      number,
      digest,
      change: 'author',
      beforehand: false,
      // The thread wrote them from these very types; to read them here is cheaper than to have them copied.
      sentences: JSON.parse(sentences) as Payload['sentences'],
      resolutions: JSON.parse(resolutions) as Payload['resolutions'],
    },
  };
}
