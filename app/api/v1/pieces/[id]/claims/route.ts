import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { addClaim } from '@/lib/review/commands/add-claim';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(addClaim) });
