import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { confirmOverride } from '@/lib/review/commands/confirm-override';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(confirmOverride) });
