import path from 'node:path';
import { root } from './root.mjs';
import { Stop } from './stop.mjs';

/**
 * What the environment says, checked.
 * `hosts` are the addresses to listen on: both loopback ones unless HOST opens the server up.
 * @param {NodeJS.ProcessEnv} env
 */
export function readSettings(env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Stop(`PORT must be a number from 1 to 65535, and it is "${env.PORT}".`);
  }
  const secret = env.AUTH_SECRET || undefined;
  if (secret && secret.length < 32) {
    throw new Stop('AUTH_SECRET must have at least 32 characters; without it Counterpoint makes one and keeps it in DATA_DIR.');
  }
  if (env.MAIL_FROM && !/[^\s@<>]@[^\s@<>]/.test(env.MAIL_FROM)) {
    throw new Stop(`MAIL_FROM must be an e-mail address such as desk@example.org, and it is "${env.MAIL_FROM}".`);
  }
  if (
    env.SMTP_URL &&
    !(URL.canParse(env.SMTP_URL) && /^smtps?:$/.test(new URL(env.SMTP_URL).protocol) && new URL(env.SMTP_URL).hostname)
  ) {
    throw new Stop(
      'SMTP_URL must begin with smtp:// or smtps:// and name a mail server, such as smtp://user:password@mail.example.org:587.',
    );
  }
  return {
    port,
    hosts: env.HOST ? [env.HOST] : ['127.0.0.1', '::1'],
    dataDir: path.resolve(root, env.DATA_DIR || 'data'),
    baseUrl: baseUrl(env.BASE_URL, port),
    trustedProxies: (env.TRUSTED_PROXIES ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
    secret,
    demo: env.DEMO === '1' || env.DEMO === 'true',
  };
}

/**
 * @param {string | undefined} given
 * @param {number} port
 */
function baseUrl(given, port) {
  if (!given) return `http://localhost:${port}`;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) return url.origin;
  throw new Stop(`BASE_URL must be an address such as https://desk.example.org, without a path, and it is "${given}".`);
}
