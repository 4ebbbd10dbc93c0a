import type { z } from 'zod';
import type { boardQuery, comparisonQuery, historyQuery, piecesQuery } from '@/lib/review/queries';
import { type Asked, loader } from '../../reader/loader';
import { board } from '../board';
import { desk } from '../desk';
import { pendingSentences } from '../pending';
import { pieces } from '../pieces';
import { changedScreen, comparedChanges } from './changed';
import { checkScreen, comparedCheck } from './check';
import { claimScreen, comparedClaim } from './claim';
import { correctScreen } from './correct';
import { decideScreen } from './decide';
import { comparedDiff, diffScreen } from './diff';
import { doorScreen } from './door';
import { editScreen } from './edit';
import { historyScreen } from './history';
import { lostScreen } from './lost';
import { ofPiece } from './of-piece';
import { peopleScreen } from './people';
import { comparedReview, reviewScreen } from './review';

/** A page that shows no more than the room. */
const room = loader((reading, { id }) => ofPiece(reading, id, () => ({})));

/** The views of pages, by the names that `viewRoute` is given: each is built in a reader thread. */
export const screens = {
  frame: loader(() => ({})),
  desk: loader(desk),
  board: loader((reading, { search }: Asked<z.infer<typeof boardQuery>>) => board(reading, search)),
  pieces: loader((reading, { search }: Asked<z.infer<typeof piecesQuery>>) => pieces(reading, search)),
  door: loader((reading, { id }) => doorScreen(reading, id)),
  text: loader((reading, { id }) => ofPiece(reading, id, () => ({ pending: pendingSentences(reading, id) }))),
  changed: loader((reading, { id }) => changedScreen(reading, id), comparedChanges),
  check: loader((reading, { id }) => checkScreen(reading, id), comparedCheck),
  decide: loader((reading, { id }) => decideScreen(reading, id)),
  edit: loader(editScreen),
  correct: loader(correctScreen),
  consent: room,
  replies: room,
  overrides: room,
  review: loader(reviewScreen, comparedReview),
  lost: loader(lostScreen),
  claim: loader(claimScreen, comparedClaim),
  people: loader(peopleScreen),
  history: loader((reading, asked: Asked<z.infer<typeof historyQuery>>) => historyScreen(reading, asked)),
  diff: loader((reading, asked: Asked<z.infer<typeof comparisonQuery>>) => diffScreen(reading, asked), comparedDiff),
};
