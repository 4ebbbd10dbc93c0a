import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { addAuthor } from '@/lib/review/commands/add-author';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(addAuthor) });
