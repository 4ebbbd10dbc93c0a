import { expect } from 'vitest';
import { call } from './newsroom';

/** Paths of the pages of a piece that are drawn from a view. */
export const piecePages = [
  '',
  '/text',
  '/changed',
  '/check',
  '/decide',
  '/edit',
  '/correct',
  '/consent',
  '/replies',
  '/overrides',
  '/diff',
  '/history',
  '/people',
  '/review',
  '/lost',
];

/** Throws away every view that was built, so that the next answer is built anew. */
const forget = () => Reflect.deleteProperty(globalThis, Symbol.for('counterpoint.views'));

/** After a write: what these people are shown at these addresses is what would be built anew, though some of it was built before. */
export async function expectUpToDate(cookies: readonly string[], addresses: readonly string[]): Promise<void> {
  const ask = async () => {
    const shown: string[] = [];
    for (const as of cookies)
      for (const address of addresses) {
        for (const asked of [
          `/views${address}`,
          ...(/^\/pieces\/[^/]+$/.test(address) ? [`${address}/gate`, `${address}/room`] : []),
        ]) {
          const { status, text } = await call('GET', asked, { as });
          shown.push(`${asked} ${status} ${status === 200 ? text : ''}`);
        }
      }
    return shown;
  };
  const before = await ask();
  forget();
  expect(before).toEqual(await ask());
}
