import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { crossSite } from '@/app/_server/admit';
import { authOptions } from '@/app/_server/auth';
import { requestProblem } from '@/app/_server/problem';
import { readForm } from '@/app/_server/read-form';
import { readJson } from '@/app/_server/read-json';
import { refuseSignIn } from '@/app/_server/refuse-sign-in';

const MOST_BYTES = 10_000;

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

/** next-auth answers a GET to where passwords are sent with 500. */
export const GET = async (request: NextRequest, context: Context): Promise<Response> => {
  const [action] = (await context.params).nextauth;
  return action === 'callback' ? requestProblem(405, 'method_not_allowed', {}, { allow: 'POST' }) : handle(request, context);
};

/** next-auth reads a body of any length, and fails on JSON that is none: it gets one that was read already. */
export const POST = async (request: NextRequest, context: Context): Promise<Response> => {
  const cross = crossSite(request);
  if (cross) return cross;
  const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false;
  const read = isJson ? await readJson(request, { most: MOST_BYTES }) : await readForm(request, MOST_BYTES);
  if (!read.ok) return read.response;
  const type = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  const given = new NextRequest(request.url, { method: 'POST', headers: { 'content-type': type }, body: read.text || null });
  return (await refuseSignIn(request, read.value)) ?? handle(given, context);
};
