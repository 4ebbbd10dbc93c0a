import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { consent } from '@/lib/review/commands/consent';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(consent) });
