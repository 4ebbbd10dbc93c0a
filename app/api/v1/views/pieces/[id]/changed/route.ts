import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { changedScreen, comparedChanges } from '@/db/read/screens/changed';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: viewRoute((reading, { id }) => changedScreen(reading, id), { finish: comparedChanges }),
});
