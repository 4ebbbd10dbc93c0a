import { answer } from '@/app/_server/answer';
import { baseUrl } from '@/app/_server/auth-settings';
import { methods } from '@/app/_server/methods';
import { openapi } from '@/lib/review/openapi';

/** Made at the first request: it takes 30 ms, and is the same until the next start. */
let document: ReturnType<typeof openapi> | undefined;

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: () => {
    document ??= openapi(baseUrl());
    return Promise.resolve(answer(200, document));
  },
});
