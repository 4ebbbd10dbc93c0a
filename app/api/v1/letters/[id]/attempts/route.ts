import { sendAgainRoute } from '@/app/_server/letter-routes';
import { methods } from '@/app/_server/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: sendAgainRoute });
