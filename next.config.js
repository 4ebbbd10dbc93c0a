import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shells } from './lib/shells.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

const { version } = /** @type {{ version: string }} */ (
  JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
);

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  // Written into server and pages alike, so that a page can tell that the server is another one by now.
  env: { COUNTERPOINT_BUILD: process.env.COUNTERPOINT_BUILD ?? '', COUNTERPOINT_RELEASE: version },
  // Native addons, and the log: required at run time, never bundled.
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pino'],
  // Nothing tells strangers what serves them.
  poweredByHeader: false,
  // scripts/steps/compress.mjs does, and knows what not to compress.
  compress: false,
  // No image optimiser: it fetches and decodes what others name.
  images: { unoptimized: true },
  // A page comes with its title, for everybody: streamed in afterwards, it is missing when a screen reader announces the page.
  htmlLimitedBots: /.*/,
  typedRoutes: false,
  // One page, built ahead, stands at the address of every piece.
  rewrites: async () => ({
    beforeFiles: shells.filter(({ source, page }) => source !== page).map(({ source, page }) => ({ source, destination: page })),
  }),
  // Types are a stage of `npm test` over the whole house; a newsroom's start must not fail over the types of a test.
  typescript: { ignoreBuildErrors: true },
  // Said aloud: a lockfile further up must not make another folder the root.
  turbopack: { root },
};
