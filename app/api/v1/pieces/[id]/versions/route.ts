import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { makeVersion } from '@/lib/review/commands/make-version';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(makeVersion) });
