import { isLost } from '@/lib/review/note-standing';
import { seenVersion } from '@/lib/review/seen-version';
import type { PieceBar } from '@/lib/review/views/piece-bar';
import { statement } from '../connection/statement';
import { consentsOf, signOffsOf } from '../load/judgements';
import { allVersions, sentencesAt, versionRef } from '../load/versions';
import { counterpointRows } from './counterpoints';
import { lastLook } from './last-look';
import { piece as pieceView } from './pieces';
import type { Reading } from './read';
import type { VisiblePiece } from './visible-piece';

const isKept = statement((db) =>
  db.$client.prepare<[string], number>("SELECT body IS NOT NULL FROM contents WHERE kind = 'version' AND ref = ?").pluck(),
);

/** What stands over a page of a piece whose text is open to the viewer, without reading the text: the same as `pieceBarOf` makes of the room. */
export function pieceBar(reading: Reading, piece: VisiblePiece): PieceBar | null {
  const { tx, viewer } = reading;
  const { id, currentVersion } = piece.row;
  const view = pieceView(reading, id);
  if (!view) return null;
  const versions = allVersions(tx, id);
  const isMine = (by: string) => ({ you: by === viewer.personId });
  const looked = seenVersion({
    lastLook: lastLook(reading, id),
    signOffs: signOffsOf(tx, id).map(({ by, version }) => ({ mine: by === viewer.personId, version })),
    consents: consentsOf(tx, id).map(({ by, version }) => ({ by: isMine(by), version })),
    versions: versions.map(({ madeBy, number }) => ({ madeBy: isMine(madeBy), number })),
  });
  const hasText = isKept(tx).get(versionRef(id, currentVersion)) === 1;
  const isNew = hasText && looked !== null && looked < currentVersion;
  return {
    piece: view,
    textOpen: true,
    versions: versions.length,
    madeAt: versions.find(({ number }) => number === view.version)?.madeAt ?? null,
    hasText,
    changed: isNew ? sentencesAt(tx, id, currentVersion).filter((sentence) => sentence.since > looked).length : 0,
    lost: hasText ? counterpointRows({ tx, viewer, piece, version: currentVersion }).filter(isLost).length : 0,
    mayWrite: piece.may('save_draft'),
  };
}
