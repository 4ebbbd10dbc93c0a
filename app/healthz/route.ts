import { database } from '@/db/connection/open';

export const dynamic = 'force-dynamic';

/** For monitoring: 200 when the database answers, and nothing else. The administrator's page and `npm run doctor` say the rest. */
export function GET(): Response {
  const [status, text] = answers() ? [200, 'ok\n'] : [503, 'the database does not answer\n'];
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
}

function answers(): boolean {
  try {
    return database().$client.prepare('SELECT count(*) FROM newsroom').get() !== undefined;
  } catch {
    return false;
  }
}
