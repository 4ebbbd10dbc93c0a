import { describe, expect, test } from 'vitest';
import { checkFirstLoad, checkImports } from './check-imports';
import { sources } from './source-files';

describe('imports only go down', () => {
  test('nothing in the house breaks the rules', () => {
    const files = sources();
    expect(files.size).toBeGreaterThan(20);
    expect(checkImports(files)).toEqual([]);
  });

  // Each plants one breach: file, its text, and what the complaint must say.
  test.each([
    ['lib/review/a.ts', "import { store } from '@/db/store';", 'db/store'],
    ['lib/review/a.ts', "import type { Row } from '../../db/store';", 'db/store'],
    ['lib/text/a.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['lib/text/a.ts', "const fs = await import('fs');", 'node:fs'],
    ['lib/text/a.ts', "export * from 'react';", 'npm:react'],
    ['lib/text/a.ts', "export { sql } from 'drizzle-orm';", 'npm:drizzle-orm'],
    ['lib/text/a.ts', "type A = import('next').NextConfig;", 'npm:next'],
    ['lib/text/a.ts', 'export const load = (name: string) => import(name);', 'run time'],
    ['lib/text/a.ts', "import { left } from 'left-pad';", 'npm:left-pad'],
    ['lib/text/a.ts', 'export const today = () => new Date();', 'clock'],
    ['db/a.ts', "import { viewer } from '@/app/_server/viewer';", 'app/_server/viewer'],
    ['db/worker/a.ts', "import { database } from '@/db/open';", 'db/open'],
    ['db/a.ts', "import { headers } from 'next/headers';", 'npm:next/headers'],
    ['app/_server/a.ts', "import { people } from '@/db/schema/folded';", 'db/schema/folded'],
    ['app/_server/a.ts', "import { Button } from '@/app/_ui/button';", 'app/_ui/button'],
    ['app/_ui/a.tsx', "import { getViewer } from '../_server/viewer';", 'app/_server/viewer'],
    ['app/(desk)/board/page.tsx', "import { Row } from '../pieces/row';", 'route folders'],
    ['app/(desk)/board/a.tsx', "'use client';\nimport { database } from '@/db/open';", 'reaches the browser'],
    ['app/(desk)/board/a.tsx', "'use client';\nimport path from 'node:path';", 'reaches the browser'],
    ['app/(desk)/board/a.tsx', "'use client';\nimport { signOff } from '@/lib/review/commands/sign-off';", 'only the input'],
    ['app/(desk)/board/a.ts', "new Worker(new URL('../pieces/worker.ts', import.meta.url));", 'route folders'],
    ['scripts/a.ts', "import { Button } from '@/app/_ui/button';", 'app/_ui/button'],
    ['attic/a.ts', "import { z } from 'zod';", 'no floor'],
  ])('%s: %s', (file, source, complaint) => {
    expect(checkImports(new Map([[file, source]]))).toEqual([expect.stringContaining(complaint)]);
  });

  test('what a client file imports reaches the browser too', () => {
    const files = new Map([
      ['app/(desk)/board/list.tsx', "'use client';\nimport { rows } from './rows';"],
      ['app/(desk)/board/rows.ts', "import { read } from '@/db/read';\nexport const rows = read;"],
    ]);
    expect(checkImports(files)).toEqual([expect.stringContaining('rows.ts imports db/read: this file reaches the browser')]);
  });

  test('what is allowed stays silent', () => {
    const files = new Map([
      [
        'lib/review/a.ts',
        "import { z } from 'zod';\nimport { b } from './b';\nexport const at = (iso: string) => new Date(iso);",
      ],
      [
        'db/a.ts',
        "import { eq } from 'drizzle-orm';\nimport fs from 'node:fs';\nimport type { Piece } from '@/lib/review/piece';",
      ],
      ['app/(desk)/pieces/[id]/page.tsx', "import { frame } from '../_parts/frame';\nimport { read } from '@/db/read';"],
      ['app/(desk)/pieces/[id]/form.tsx', "'use client';\nimport { signOffInput } from '@/lib/review/commands/sign-off';"],
      [
        'app/(desk)/pieces/[id]/list.tsx',
        "'use client';\nimport type { Row } from '@/db/read';\nimport css from './list.module.css';",
      ],
    ]);
    expect(checkImports(files)).toEqual([]);
  });
});

describe('a page to be read comes without what forms need', () => {
  test.each(['app/(desk)/_frame/frame.tsx', 'app/(desk)/desk/desk-screen.tsx', 'app/(desk)/pieces/[id]/text/text-screen.tsx'])(
    '%s',
    (entry) => {
      const files = sources();
      expect(files.has(entry)).toBe(true);
      expect(checkFirstLoad(entry, files)).toEqual([]);
    },
  );

  test('what is imported at once is found, however far; what comes late or as a type is not', () => {
    const files = new Map([
      ['app/a.tsx', "import { b } from './b';\nconst form = () => import('./form');\nimport type { z } from 'zod';"],
      ['app/b.ts', "import { id } from '@/lib/id';\nexport const b = id;"],
      ['app/form.tsx', "import { useForm } from 'react-hook-form';\nexport const form = useForm;"],
      ['lib/id.ts', "import { z } from 'zod';\nexport const id = z.string();"],
    ]);
    expect(checkFirstLoad('app/a.tsx', files)).toEqual([expect.stringContaining('lib/id.ts imports npm:zod')]);
  });
});
