import { isLost } from './note-standing';
import { seenVersion } from './seen-version';
import type { RoomView } from './views/piece';
import type { PieceBar } from './views/piece-bar';

/** What the bar over a piece shows, of a page that has the whole room. `db/read/piece-bar.ts` reads the same without it. */
export function pieceBarOf(room: RoomView): PieceBar {
  const { piece, version, versions } = room;
  const looked = seenVersion(room);
  return {
    piece,
    textOpen: room.textOpen,
    versions: versions.length,
    madeAt: versions.find(({ number }) => number === piece.version)?.madeAt ?? null,
    changed: version === null || looked === null ? 0 : version.sentences.filter((sentence) => sentence.since > looked).length,
    hasText: version !== null,
    lost: version === null ? 0 : room.counterpoints.filter(isLost).length,
    mayWrite: room.can['save_draft']?.allowed === true,
  };
}
