import { Stop } from './stop.mjs';

/** The oldest release that is accepted of each line; `engines` in package.json says the same. docs/OPERATING.md says until when each is supported. */
const LINES = [
  { major: 20, minor: 19 },
  { major: 22, minor: 12 },
  { major: 24, minor: 0 },
];

/** As npm writes it. */
export const ENGINES = LINES.map(({ major, minor }) => `^${major}.${minor}`).join(' || ');

/**
 * Refuses any other Node.
 * @param {string} version such as `20.19.0`
 */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (LINES.some((line) => major === line.major && minor >= line.minor)) return;
  const named = LINES.map((line) => `${line.major}.${line.minor}`);
  throw new Stop(
    `Counterpoint runs on Node.js ${named.slice(0, -1).join(', ')} or ${named.at(-1)} (and later releases of each), and this is ${version}: install one of those from https://nodejs.org.`,
  );
}
