import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';
import { comparisonQuery } from '@/lib/review/queries';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: viewRoute('diff', { search: comparisonQuery, limit: () => 'compare', compares: true }),
});
