import { configuredBase } from './auth-settings';

/**
 * Did this write come from a page of this newsroom? Browsers say so in `Sec-Fetch-Site` (secure origins) or in `Origin`. `sure`: one of them
 * says yes. `cross`: one of them says no. `silent`: neither is there, which no browser does, and which a cookie is not enough for.
 */
export function originOf(request: Request): 'sure' | 'cross' | 'silent' {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' ? 'sure' : 'cross';
  const origin = request.headers.get('origin');
  if (!origin) return 'silent';
  return ownOrigins(request).includes(origin) ? 'sure' : 'cross';
}

/** What `BASE_URL` says, and the host that was asked: a page of another host has no cookie for this one. Over https only `BASE_URL` counts. */
function ownOrigins(request: Request): string[] {
  const base = configuredBase();
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return base?.protocol === 'https:' ? [base.origin] : [...(base ? [base.origin] : []), `http://${host}`];
}
