import { methods } from '@/app/_server/methods';
import { understandRoute } from '@/app/_server/understand-route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: understandRoute });
