import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { requestOverride } from '@/lib/review/commands/request-override';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(requestOverride) });
