import type { z } from 'zod';
import type { boardQuery, piecesQuery } from '@/lib/review/queries';
import { type Asked, loader } from '../../reader/loader';
import { board } from '../board';
import { desk } from '../desk';
import { pieces } from '../pieces';
import { changedScreen, comparedChanges } from './changed';
import { checkScreen, comparedCheck } from './check';
import { decideScreen } from './decide';
import { doorScreen } from './door';
import { textScreen } from './text';

/** The views of pages, by the names that `viewRoute` is given: each is built in a reader thread. */
export const screens = {
  frame: loader(() => ({})),
  desk: loader(desk),
  board: loader((reading, { search }: Asked<z.infer<typeof boardQuery>>) => board(reading, search)),
  pieces: loader((reading, { search }: Asked<z.infer<typeof piecesQuery>>) => pieces(reading, search)),
  door: loader((reading, { id }) => doorScreen(reading, id)),
  text: loader((reading, { id }) => textScreen(reading, id)),
  changed: loader((reading, { id }) => changedScreen(reading, id), comparedChanges),
  check: loader((reading, { id }) => checkScreen(reading, id), comparedCheck),
  decide: loader((reading, { id }) => decideScreen(reading, id)),
};
