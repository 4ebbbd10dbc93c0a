import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(confirmSentences) });
