import { commandRoute } from '@/app/_server/command-route';
import { methods } from '@/app/_server/methods';
import { assignReviewer } from '@/lib/review/commands/assign-reviewer';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: commandRoute(assignReviewer) });
