import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { belowFloor } from './below-floor';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

test('no installed package is below its security floor', () => {
  expect(belowFloor(read('package-lock.json'), read('security-floors.json'))).toEqual([]);
});

test('every copy counts, wherever it is nested', () => {
  const lockfile = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/next': { version: '16.4.5' },
      'node_modules/next-auth': { version: '4.24.15' },
      'node_modules/next-auth/node_modules/nodemailer': { version: '7.0.0' },
      'node_modules/nodemailer': { version: '10.10.0' },
      'node_modules/mammoth': { version: '1.11.0-beta.1' },
      'node_modules/@types/next': { version: '1.0.0' },
    },
  };
  const floors = { next: '16.4.5', 'next-auth': '4.24.15', nodemailer: '10.6.0', mammoth: '1.11.0' };
  expect(belowFloor(lockfile, floors)).toEqual([
    'node_modules/next-auth/node_modules/nodemailer 7.0.0 is below 10.6.0',
    'node_modules/mammoth 1.11.0-beta.1 is below 1.11.0',
  ]);
});

test('the lockfile names no registry, so that it installs from any', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});

test('versions in package.json are exact', () => {
  const { dependencies, devDependencies } = read('package.json');
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});
