import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { editCounterpoint } from '@/lib/review/commands/edit-counterpoint';
import { runCounterpoint } from '@/lib/review/commands/run-counterpoint';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: commandRoute(editCounterpoint),
  PATCH: commandRoute(runCounterpoint),
});
