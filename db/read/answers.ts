import type { z } from 'zod';
import type { boardQuery, diffQuery, piecesQuery } from '@/lib/review/queries';
import { type Asked, loader } from '../reader/loader';
import { board } from './board';
import { compared } from './compared';
import { desk } from './desk';
import { diff } from './diff';
import { edition } from './edition';
import { gate } from './gate';
import { ledger } from './ledger';
import { live } from './live';
import { pieces } from './pieces';
import { room } from './room';
import { version } from './versions';

/** What the API tells of a piece, and lists, by the names that `queryRoute` is given: each is built in a reader thread, as views are (`screens`). */
export const answers = {
  desk: loader(desk),
  board: loader((reading, { search }: Asked<z.infer<typeof boardQuery>>) => board(reading, search)),
  pieces: loader((reading, { search }: Asked<z.infer<typeof piecesQuery>>) => pieces(reading, search)),
  room: loader((reading, { id }) => room(reading, id)),
  gate: loader((reading, { id }) => gate(reading, id)),
  live: loader((reading, { id }) => live(reading, id)),
  edition: loader((reading, { id }) => edition(reading, id)),
  version: loader((reading, { id, n }) => version(reading, { pieceId: id, number: n })),
  ledger: loader((reading, { id }) => {
    const items = ledger(reading, id);
    return items && { items };
  }),
  diff: loader(
    (reading, { id, search }: Asked<z.infer<typeof diffQuery>>) => diff(reading, id, search.from, search.to),
    compared,
  ),
};
