import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { changePermissions } from '@/lib/review/commands/change-permissions';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ PUT: commandRoute(changePermissions) });
