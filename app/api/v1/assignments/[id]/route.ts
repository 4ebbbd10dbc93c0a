import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ PATCH: commandRoute(answerAssignment) });
