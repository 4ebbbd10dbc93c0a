import { Stop } from './stop.mjs';

const OLDEST = { major: 20, minor: 19 };

/**
 * Refuses a Node that the packages do not run on.
 * @param {string} version such as `20.19.0`
 */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
  throw new Stop(
    `Counterpoint needs Node.js ${OLDEST.major}.${OLDEST.minor} or later, and this is ${version}: install a newer one from https://nodejs.org.`,
  );
}
