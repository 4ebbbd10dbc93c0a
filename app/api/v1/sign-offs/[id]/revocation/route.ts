import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { revokeSignOff } from '@/lib/review/commands/revoke-sign-off';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(revokeSignOff) });
