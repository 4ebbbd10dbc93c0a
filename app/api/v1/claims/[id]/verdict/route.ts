import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { giveVerdict } from '@/lib/review/commands/give-verdict';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ PUT: commandRoute(giveVerdict) });
