import { readFileSync, writeFileSync } from 'node:fs';
import { licencesPage } from './steps/licences.mjs';

// `npm run licences`: after a package was added, removed or raised.
writeFileSync('docs/LICENCES.md', licencesPage(JSON.parse(readFileSync('package-lock.json', 'utf8'))));
