import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a build is made of, and what starts it. */
const PARTS = [
  'app',
  'db',
  'lib',
  'public',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'next.config.js',
  'proxy.ts',
  'instrumentation.ts',
];

/** The floor to compare with: the same server, session and frame around nothing at all. */
const EMPTY: Record<string, string> = {
  'app/bench-empty/page.tsx': 'export default function Page() {\n  return <main id="main" />;\n}\n',
  'app/(desk)/bench-desk/page.tsx': 'export default function Page() {\n  return <main id="main" />;\n}\n',
  'app/api/v1/bench-empty/route.ts': [
    "import { methods } from '@/app/_server/methods';",
    "import { queryRoute } from '@/app/_server/query-route';",
    '',
    'export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: queryRoute(() => ({})) });',
    '',
  ].join('\n'),
};

/** A copy of the project with the empty routes in it, so that what newsrooms run has none. node_modules are hard links: the copy takes no space. */
export function copyHouse(root: string, into: string): void {
  mkdirSync(into, { recursive: true });
  for (const part of PARTS) {
    rmSync(path.join(into, part), { recursive: true, force: true });
    if (existsSync(path.join(root, part))) cpSync(path.join(root, part), path.join(into, part), { recursive: true });
  }
  for (const [file, source] of Object.entries(EMPTY)) {
    mkdirSync(path.dirname(path.join(into, file)), { recursive: true });
    writeFileSync(path.join(into, file), source);
  }
  rmSync(path.join(into, 'node_modules'), { recursive: true, force: true });
  execFileSync('cp', ['-al', path.join(root, 'node_modules'), path.join(into, 'node_modules')]);
}
