import { testLetterRoute } from '@/app/_server/letter-routes';
import { shownLetters } from '@/app/_server/mail/shown-letters';
import { methods } from '@/app/_server/methods';
import { queryRoute } from '@/app/_server/query-route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute(shownLetters, { asks: 'manage_newsroom' }),
  POST: testLetterRoute,
});
