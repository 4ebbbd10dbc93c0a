import { methods } from '@/app/_server/methods';
import { recordRoute } from '@/app/_server/record-route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: recordRoute });
