import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { placeCounterpoint } from '@/lib/review/commands/place-counterpoint';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(placeCounterpoint) });
