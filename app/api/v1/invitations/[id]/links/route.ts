import { inviteAgainRoute } from '@/app/_server/invite-route';
import { methods } from '@/app/_server/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: inviteAgainRoute });
