/** What the pages of the web interface show: `/views` and the page's own path. */
import type { z } from 'zod';
import { boardQuery, comparisonQuery, historyQuery, piecesQuery } from '../queries';
import { screens } from '../views/screen';
import { type Endpoint, get } from './endpoint';

const view = (
  path: string,
  summary: string,
  result: z.ZodType,
  action: 'see_policies' | 'see_piece' | 'see_board',
  query?: z.ZodType,
) => get(`/views${path}`, `${summary} With an ETag; ask again with If-None-Match.`, action, result, query ? { query } : {});

export const screenViews: Endpoint[] = [
  view('/frame', 'What stands around every page: the newsroom, and you.', screens.frame, 'see_policies'),
  view('/desk', 'The page "Your desk".', screens.desk, 'see_policies'),
  view('/board', 'The board of an editor.', screens.board, 'see_board', boardQuery),
  view('/pieces', 'The list of pieces, and its search.', screens.pieces, 'see_piece', piecesQuery),
  view('/pieces/:id', 'Which page of a piece opens first.', screens.door, 'see_piece'),
  view('/pieces/:id/text', 'The page of a piece with its whole text.', screens.text, 'see_piece'),
  view('/pieces/:id/changed', 'The page of what changed since you looked.', screens.changed, 'see_piece'),
  view('/pieces/:id/check', 'The page of the fact-check.', screens.check, 'see_piece'),
  view('/pieces/:id/decide', 'The page on which an editor decides.', screens.decide, 'see_piece'),
  view('/pieces/:id/edit', 'The page on which the draft is written.', screens.edit, 'see_piece'),
  view('/pieces/:id/correct', 'The page on which an editor corrects what is live.', screens.correct, 'see_piece'),
  view('/pieces/:id/consent', 'The page on which an author approves the exact text.', screens.consent, 'see_piece'),
  view('/pieces/:id/replies', 'The page of replies by people who are accused by name.', screens.replies, 'see_piece'),
  view('/pieces/:id/overrides', 'The page of exceptions from requirements.', screens.overrides, 'see_piece'),
  view('/pieces/:id/check/:claim', 'The page on which a claim gets its verdict.', screens.claim, 'see_piece'),
  view('/pieces/:id/review', 'The page on which a review is finished.', screens.review, 'see_piece'),
  view('/pieces/:id/lost', 'The page of counterpoints that lost their place.', screens.lost, 'see_piece'),
  view('/pieces/:id/people', 'The page of who is asked for what.', screens.people, 'see_piece'),
  view('/pieces/:id/history', 'The page of what happened to a piece.', screens.history, 'see_piece', historyQuery),
  view('/pieces/:id/diff', 'The page that compares two versions.', screens.diff, 'see_piece', comparisonQuery),
];
