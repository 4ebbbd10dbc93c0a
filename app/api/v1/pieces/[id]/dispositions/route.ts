import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(disposeSentences) });
