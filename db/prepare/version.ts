import type { Prepared } from '@/lib/review/command';
import type { Refusal } from '@/lib/review/refusal';
import { draftOf } from '../drafts';
import { NotFound } from '../load/loading';
import { loadPiece } from '../load/piece';
import { sentencesAt, versionRef } from '../load/versions';
import type { Database } from '../open';
import { inWorker } from '../worker/in-worker';
import { notesToPlace } from './notes-to-place';
import { badSource } from './version-content';

type Made = { prepared: Prepared['version']; holds: (db: Database) => boolean } | { refusal: Refusal };

/**
 * A new version from the draft: canonical text, sentences with their writers and lineage, every living anchor resolved from the version it was made on.
 * Rests on the draft's revision, the current version and the notes there are. Between its steps other requests get their turn: 100,000 words take 200 ms.
 */
export async function prepareVersion(db: Database, pieceId: string): Promise<Made> {
  const piece = loadPiece(db, pieceId);
  const draft = draftOf(db, pieceId);
  if (!piece || !draft) throw new NotFound();
  const { content } = draft;
  const bad = badSource(content.sources);
  if (bad) return { refusal: bad };
  const number = piece.currentVersion + 1;
  const made = await inWorker('make_version', {
    content,
    writers: draft.writers.map(({ key, writers }) => ({ key, writers })),
    savedBy: draft.savedBy,
    before: sentencesAt(db, pieceId, piece.currentVersion),
    number,
    nextLine: piece.lastLine + 1,
    ...notesToPlace(db, pieceId, piece.currentVersion),
  });
  return {
    prepared: {
      basis: { draftRevision: draft.revision, version: piece.currentVersion },
      digest: made.digest,
      contents: [{ ref: versionRef(pieceId, number), kind: 'version', body: { content, text: made.text } }],
      empty: made.empty,
      payload: {
        number,
        digest: made.digest,
        disclosure: content.disclosure !== '',
        change: 'author',
        beforehand: false,
        length: made.text.length,
        segmenter: made.segmenter,
        sentences: made.sentences,
        resolutions: made.resolutions,
        lastLine: made.lastLine,
      },
    },
    holds: (now) => {
      const then = loadPiece(now, pieceId);
      return (
        then?.draftRevision === draft.revision && then.currentVersion === piece.currentVersion && then.lastCode === piece.lastCode
      );
    },
  };
}
