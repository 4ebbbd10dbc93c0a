import type { RoomView } from '@/lib/review/views/piece';
import { draft } from '../draft';
import { policies } from '../newsroom';
import type { Reading } from '../read';
import { versionBody } from '../written';
import { ofPiece } from './of-piece';

/** The page on which the draft is written. */
export const editScreen = (reading: Reading, { id }: { id: string }) =>
  ofPiece(reading, id, ({ piece, can }) => {
    if (!can['save_draft']?.allowed) return { draft: null, live: null, raising: [] };
    const policy = policies(reading).find((policy) => policy.deskId === piece.deskId && policy.version === piece.policyVersion);
    return {
      draft: draft(reading, id),
      live: otherLive(reading, piece),
      raising: policy?.data.raisingTopics ?? [],
    };
  });

/** What readers have, where that is not the current version. */
function otherLive({ tx }: Reading, { id, publication, version }: RoomView['piece']) {
  const isOther = publication.status === 'live' && publication.version !== null && publication.version !== version;
  return isOther ? (versionBody(tx, id, publication.version ?? 0)?.content ?? null) : null;
}
