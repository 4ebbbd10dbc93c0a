import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { withdrawOverride } from '@/lib/review/commands/withdraw-override';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(withdrawOverride) });
