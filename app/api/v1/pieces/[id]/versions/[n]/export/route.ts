import { exportVersion } from '@/app/_server/export-route';
import { methods } from '@/app/_server/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: exportVersion });
