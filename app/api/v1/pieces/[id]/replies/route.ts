import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { recordReply } from '@/lib/review/commands/record-reply';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(recordReply) });
