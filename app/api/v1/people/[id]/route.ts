import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { changePerson } from '@/lib/review/commands/change-person';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ PATCH: commandRoute(changePerson) });
