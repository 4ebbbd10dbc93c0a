import { readFileSync, writeFileSync } from 'node:fs';
import { licencesPage } from './steps/licences.mjs';

// `npm run licences`: after a package was added, removed or raised.
const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof licencesPage>[0];
writeFileSync('docs/LICENCES.md', licencesPage(lockfile));
