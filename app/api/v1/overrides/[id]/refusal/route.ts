import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { refuseOverride } from '@/lib/review/commands/refuse-override';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(refuseOverride) });
