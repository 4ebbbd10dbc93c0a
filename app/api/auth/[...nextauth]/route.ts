import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/app/_server/auth';
import { refuseSignIn } from '@/app/_server/refuse-sign-in';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

const handle = async (request: NextRequest, context: Context): Promise<Response> => {
  const answered: unknown = await NextAuth(request, context, authOptions());
  return answered instanceof Response ? answered : new Response(null, { status: 500 });
};

export const GET = handle;
export const POST = async (request: NextRequest, context: Context): Promise<Response> =>
  (await refuseSignIn(request)) ?? handle(request, context);
