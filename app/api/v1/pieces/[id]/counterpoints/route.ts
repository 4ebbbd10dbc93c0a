import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(addCounterpoint) });
