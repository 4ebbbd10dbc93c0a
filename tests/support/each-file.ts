import { afterAll, expect, vi } from 'vitest';

// The files of a worker share its process: what one of them sets must not reach the next, nor the programs that it starts.
const before = { ...process.env };
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  const after = { ...process.env };
  Object.assign(process.env, before);
  for (const name in after) if (!(name in before)) delete process.env[name];
  expect(after, 'set by this file and not set back; vi.stubEnv does that').toEqual(before);
});
