import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/app/_server/auth';
import { refuseSignIn } from '@/app/_server/refuse-sign-in';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

const handle = async (request: NextRequest, context: Context): Promise<Response> => {
  const answered: unknown = await NextAuth(request, context, authOptions());
  return answered instanceof Response ? ours(answered) : new Response(null, { status: 500 });
};

/** Whatever next-auth draws by itself (`/api/auth/verify-request`) runs nothing, is framed nowhere and stored nowhere. */
function ours(answered: Response): Response {
  answered.headers.set(
    'content-security-policy',
    "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
  answered.headers.set('x-content-type-options', 'nosniff');
  answered.headers.set('referrer-policy', 'same-origin');
  answered.headers.set('cache-control', 'private, no-store');
  return answered;
}

export const GET = handle;
export const POST = async (request: NextRequest, context: Context): Promise<Response> =>
  (await refuseSignIn(request)) ?? handle(request, context);
