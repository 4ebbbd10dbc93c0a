import { answer } from '@/app/_server/answer';
import { baseUrl } from '@/app/_server/auth-settings';
import { methods } from '@/app/_server/methods';
import { openapi } from '@/lib/review/openapi';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: () => Promise.resolve(answer(200, openapi(baseUrl()))) });
