import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { checkScreen, comparedCheck } from '@/db/read/screens/check';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: viewRoute((reading, { id }) => checkScreen(reading, id), { finish: comparedCheck }),
});
