/**
 * docs/LICENCES.md, made from the lockfile: what is installed where the server runs, by licence. Packages that only build and test are counted, not listed.
 * @param {{ packages: Record<string, { version?: string, license?: string, dev?: boolean, optional?: boolean }> }} lockfile package-lock.json, lockfileVersion 3.
 * @returns {string} Markdown
 */
export function licencesPage({ packages }) {
  const installed = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license = 'not stated', dev = false, optional = false }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      dev,
      optional,
    }));
  const served = installed.filter(({ dev }) => !dev);
  const sections = [...new Set(served.map(({ licence }) => licence))]
    .map((licence) => ({ licence, under: served.filter((each) => each.licence === licence) }))
    .toSorted((a, b) => b.under.length - a.under.length || (a.licence < b.licence ? -1 : 1))
    .map(({ licence, under }) => `## ${licence}\n\n${listOf(under)}\n`);
  return [
    '# Licences',
    '',
    'Counterpoint is under the MIT licence ([LICENSE](../LICENSE)). This page lists the packages that a server runs with, by their licence, as their authors state it.',
    `Made by \`npm run licences\` from package-lock.json; a test fails when it is out of date. ${installed.length - served.length} more packages only build and test.`,
    'Packages in italics are for one kind of machine or one optional part: npm installs those that fit.',
    '',
    sections.join('\n'),
  ].join('\n');
}

/** @param {{ name: string, version: string, optional: boolean }[]} packages */
function listOf(packages) {
  const lines = packages.map(({ name, version, optional }) => (optional ? `*${name} ${version}*` : `${name} ${version}`));
  return [...new Set(lines)].toSorted((a, b) => (plain(a) < plain(b) ? -1 : 1)).join(', ');
}

/** @param {string} line */
const plain = (line) => line.replaceAll('*', '');
