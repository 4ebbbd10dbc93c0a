import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBackupDue } from '@/db/backup/backup-due';
import { backupName } from '@/db/backup/backup-files';

const minute = 60_000;

test('in every zone, on days when clocks change too: one backup a night, and after nights off one at once', () => {
  const zones = [
    'UTC',
    'America/New_York',
    'Europe/Paris',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Asia/Kathmandu',
    'Africa/Cairo',
  ];
  const starts = ['2026-03-07T00:00:00Z', '2026-10-24T00:00:00Z', '2026-11-01T00:00:00Z', '2026-06-01T00:00:00Z'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom(...starts),
      fc.integer({ min: 0, max: 59 }),
      (timeZone, start, shift) => {
        const dataDir = mkdtempSync(path.join(tmpdir(), 'counterpoint-'));
        const folder = path.join(dataDir, 'backups');
        mkdirSync(folder);
        const made: number[] = [];
        for (let at = Date.parse(start) + shift * minute; at < Date.parse(start) + 4 * 24 * 60 * minute; at += 30 * minute) {
          const now = new Date(at).toISOString();
          if (!isBackupDue(dataDir, { now, timeZone })) continue;
          writeFileSync(path.join(folder, backupName(now)), '');
          made.push(at);
        }
        rmSync(dataDir, { recursive: true });
        const gaps = made.slice(1).map((at, index) => (at - (made[index] ?? 0)) / (60 * minute));
        expect(made.length).toBeGreaterThanOrEqual(4);
        // The first is made at once; from the second on, a day apart but for what the clocks do.
        for (const gap of gaps.slice(1)) expect(Math.abs(gap - 24)).toBeLessThanOrEqual(1.5);
      },
    ),
    { numRuns: 40 },
  );
});
