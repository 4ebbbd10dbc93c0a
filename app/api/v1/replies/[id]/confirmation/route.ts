import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { confirmReply } from '@/lib/review/commands/confirm-reply';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(confirmReply) });
