import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** One project per folder of the same name, so that a stage of `npm test` is one project. */
const project = (name: string, testTimeout: number) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`],
    testTimeout,
    hookTimeout: testTimeout,
    globalSetup: name === 'unit' ? [] : ['tests/support/bundle-thread.ts'],
  },
});

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    root,
    // Processes, not threads: better-sqlite3 is a native addon, and a crash then names its file.
    pool: 'forks',
    maxWorkers: 2,
    // The files of a worker share its modules: nothing below `app` keeps state in one, and importing took as long as testing.
    isolate: false,
    env: { TZ: 'UTC', LOG_LEVEL: 'silent' },
    restoreMocks: true,
    setupFiles: ['tests/support/each-file.ts'],
    projects: [project('unit', 30_000), project('properties', 600_000), project('integration', 60_000), project('hard', 600_000)],
  },
});
