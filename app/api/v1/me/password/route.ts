import { changePasswordRoute } from '@/app/_server/change-password-route';
import { methods } from '@/app/_server/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: changePasswordRoute });
