import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { signOff } from '@/lib/review/commands/sign-off';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(signOff) });
