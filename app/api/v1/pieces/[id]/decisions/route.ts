import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { decisions } from '@/lib/review/commands/decisions';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute.byKind(decisions) });
