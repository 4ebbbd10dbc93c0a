import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(answerCounterpoint) });
