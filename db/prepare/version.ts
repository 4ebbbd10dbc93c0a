import type { Prepared } from '@/lib/review/command';
import type { PieceFacts } from '@/lib/review/facts';
import type { Refusal } from '@/lib/review/refusal';
import type { Database } from '../connection/open';
import { NotFound } from '../load/loading';
import { loadPiece } from '../load/piece';
import { versionAt } from '../load/versions';
import { type BuiltVersion, buildVersion, type VersionBasis } from '../worker/build-version';
import { inWorker } from '../worker/in-worker';
import { isShort } from '../worker/is-short';
import { preparedVersion } from './prepared-version';
import { draftBasis, notesToPlace, versionBasis } from './version-basis';

type Made = { prepared: Prepared['version']; holds: (db: Database) => boolean } | { refusal: Refusal };

/**
 * A new version from the draft: canonical text, sentences with their writers and lineage, every living note's place. Rests on the draft's revision, the
 * current version, and the notes there are with their places.
 */
export async function prepareVersion(db: Database, pieceId: string): Promise<Made> {
  const piece = loadPiece(db, pieceId);
  const draft = piece && draftBasis(db, pieceId);
  if (!draft) throw new NotFound();
  const base = baseOf(piece);
  const { revision, ...words } = draft;
  const basis: VersionBasis = { ...words, ...versionBasis(db, piece, base) };
  const built = await builtVersion(basis);
  if ('refusal' in built) return built;
  return {
    prepared: {
      ...preparedVersion(built, { pieceId, number: basis.number, base, draftRevision: revision }),
      same: [base, piece.lastVersion].find((part) => versionAt(db, pieceId, part)?.digest === built.digest) ?? null,
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

/** In place where it takes a few milliseconds: the way to a warm thread and back takes 1, to a cold one 30. */
function builtVersion(basis: VersionBasis): Promise<BuiltVersion | { refusal: Refusal }> {
  const { content, writers, before, notes } = basis;
  const isLong = content.length + writers.length + before.length + notes.length >= LONG || !isShort(content);
  return isLong ? inWorker('build_version', basis) : Promise.resolve(buildVersion(basis));
}

/** Characters of JSON of a text, its writers, its sentences and the notes on it. */
const LONG = 40_000;
