import { importIntoDraft } from '@/app/_server/import-route';
import { methods } from '@/app/_server/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: importIntoDraft });
