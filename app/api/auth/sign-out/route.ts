import { methods } from '@/app/_server/methods';
import { signOutRoute } from '@/app/_server/sign-in-route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: signOutRoute });
