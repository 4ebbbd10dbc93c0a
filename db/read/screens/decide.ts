import { live } from '../live';
import { people, policies } from '../newsroom';
import { perspectives } from '../perspectives';
import type { Reading } from '../read';
import { ofPiece } from './of-piece';

/** The page on which an editor decides about a piece, and its author can withdraw it. */
export const decideScreen = (reading: Reading, pieceId: string) =>
  ofPiece(reading, pieceId, ({ piece }) => {
    const ofDesk = policies(reading).filter((policy) => policy.deskId === piece.deskId);
    const active = (people(reading) ?? []).filter((person) => !person.disabled);
    return {
      perspectives: perspectives(reading).map((each) => ({
        ...each,
        people: active.filter((person) => person.holds.includes(each.slug)).length,
      })),
      policy: ofDesk.find((policy) => policy.version === piece.policyVersion) ?? null,
      newest: ofDesk.find((policy) => policy.current) ?? null,
      live: live(reading, pieceId),
    };
  });
