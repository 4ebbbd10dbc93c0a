import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { resolveCounterpoint } from '@/lib/review/commands/resolve-counterpoint';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(resolveCounterpoint) });
