import { commandRoute } from '@/app/_server/command-route';
import { draftSize } from '@/app/_server/draft-routes';
import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';
import { piece } from '@/db/read/pieces';
import { importLimits } from '@/lib/formats/import/limits';
import { createPiece } from '@/lib/review/commands/create-piece';
import { piecesQuery } from '@/lib/review/queries';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute('pieces', {
    search: piecesQuery,
    limit: ({ q = '' }) => (q === '' ? null : 'search'),
    fresh: true,
  }),
  POST: commandRoute(createPiece, {
    most: draftSize,
    turnAbove: importLimits.inPlace,
    show: (reading, { id }) => piece(reading, String(id)),
  }),
});
