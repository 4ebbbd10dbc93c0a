import type { Snapshot } from '@/lib/review/command';
import { assignment, assignments, mine } from './assignments';
import { claim, factsForSignOff } from './claims';
import { counterpoint, ownCounterpoints, postedNotes } from './counterpoints';
import { gate } from './gate';
import { corrections, override, overrides, ownConsent, ownSignOffs, reply, signOff, signOffs } from './judgements';
import { type Loading, pieceOf } from './loading';
import { admins, knownAuthors, letters, ownOpenPieces, person, perspectiveSlugs } from './people';
import { deskPolicy, policy } from './policy';
import { namedVersion, quoted, sentences, sentencesForSignOff, version } from './versions';

const loaders: { [K in keyof Snapshot]: (loading: Loading) => Snapshot[K] } = {
  piece: pieceOf,
  policy,
  version,
  namedVersion,
  sentences,
  mine,
  assignment,
  counterpoint,
  claim,
  signOff,
  override,
  reply,
  quoted,
  ownCounterpoints,
  postedNotes,
  ownSignOffs,
  sentencesForSignOff,
  factsForSignOff,
  ownConsent,
  overrides,
  assignments,
  person,
  perspectiveSlugs,
  letters,
  corrections,
  deskPolicy,
  admins,
  ownOpenPieces,
  knownAuthors,
  gate,
  signOffs,
};

/** Just what a command `needs`. @throws NotFound where something it names is not there for this actor. */
export function loadSnapshot(needs: readonly (keyof Snapshot)[], loading: Loading): Partial<Snapshot> {
  return Object.fromEntries(needs.map((key) => [key, loaders[key](loading)]));
}
