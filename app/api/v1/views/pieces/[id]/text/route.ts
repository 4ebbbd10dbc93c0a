import { methods } from '@/app/_server/methods';
import { viewRoute } from '@/app/_server/view-route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: viewRoute('text') });
