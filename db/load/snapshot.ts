import type { Snapshot } from '@/lib/review/command';
import { assignment, assignments, mine } from './assignments';
import { claim, dispositions, factsForSignOff } from './claims';
import { counterpoint, keptBlocks, ownCounterpoints, postedNotes } from './counterpoints';
import { gate } from './gate';
import { holdings } from './holdings';
import {
  adoptions,
  corrections,
  override,
  ownConsent,
  ownPermissions,
  ownSignOffs,
  reply,
  signOff,
  signOffs,
} from './judgements';
import { type Loading, pieceOf } from './loading';
import { admins, editors, knownAuthors, letters, ownOpenPieces, person, perspectiveSlugs } from './people';
import { deskPolicy, policy, policyMakers } from './policy';
import { lines, namedVersion, quoted, sentences, sentencesForSignOff, version } from './versions';

const loaders: { [K in keyof Snapshot]: (loading: Loading) => Snapshot[K] } = {
  piece: pieceOf,
  policy,
  version,
  namedVersion,
  sentences,
  lines,
  mine,
  assignment,
  counterpoint,
  claim,
  dispositions,
  signOff,
  override,
  reply,
  quoted,
  ownCounterpoints,
  postedNotes,
  keptBlocks,
  ownSignOffs,
  sentencesForSignOff,
  factsForSignOff,
  ownConsent,
  ownPermissions,
  assignments,
  person,
  perspectiveSlugs,
  letters,
  corrections,
  adoptions,
  editors,
  deskPolicy,
  policyMakers,
  admins,
  holdings,
  ownOpenPieces,
  knownAuthors,
  gate,
  signOffs,
};

/** Just what a command `needs`. @throws NotFound where something it names is not there for this actor. */
export function loadSnapshot(needs: readonly (keyof Snapshot)[], loading: Loading): Partial<Snapshot> {
  return Object.fromEntries(needs.map((key) => [key, loaders[key](loading)]));
}
