import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '@/db/connection/open';
import { dayCheckpoint } from '@/db/ledger/checkpoint';
import { signingKey } from '@/db/ledger/signing-key';
import { happenings } from '@/db/read/happenings';
import { nobody, type Reading, read } from '@/db/read/read';
import { recordBasis } from '@/db/read/record';
import { loadDemo } from '@/db/seed/demo';
import { buildRecord } from '@/db/worker/build-record';
import { sealOf } from '@/lib/record/seal';
import { verifierKeyText } from '@/lib/record/signed-note';
import { verifyReviewRecord } from '@/lib/record/verify-review-record';
import { testDatabase, testFolder } from '../../support/database';

const origin = 'tarn-gate.example/ledger';
let db: Database;
beforeAll(async () => {
  db = testDatabase();
  await loadDemo(db);
}, 60_000);
const ids = (where: string) =>
  z.array(z.string()).parse(db.$client.prepare(`SELECT id FROM pieces WHERE ${where}`).pluck().all());
const asNobody = <T>(fn: (reading: Reading) => T) => read(nobody, fn, { db });

const record = (reading: Reading, id: string, { secretKey }: { secretKey: Uint8Array }): unknown => {
  const basis = recordBasis(reading, id, verifierKeyText(origin, secretKey));
  const built = basis && buildRecord(basis);
  return built && { ...(JSON.parse(built.unsealed) as object), seal: sealOf(built.digest, origin, secretKey) };
};

it('verifies offline for every published piece, and is there for no other', () => {
  const dataDir = testFolder();
  const sealing = { secretKey: signingKey(dataDir) };
  const [first = ''] = ids("publication = 'live'");
  expect(asNobody((reading) => record(reading, first, sealing))).toBeNull();
  // The demo newsroom is told up to now.
  dayCheckpoint(db, { dataDir, origin, now: new Date(Date.now() + 24 * 60 * 60_000).toISOString() });
  const shown = ids("publication IN ('live', 'retracted')");
  expect(shown.length).toBeGreaterThan(1);
  for (const id of shown) {
    const verdict = verifyReviewRecord(
      asNobody((reading) => record(reading, id, sealing)),
      verifierKeyText(origin, sealing.secretKey),
    );
    expect(verdict).toMatchObject({ ok: true });
    if (verdict.ok) expect(verdict.proves).toEqual(expect.arrayContaining(['edition_in_log', 'openings_match', 'key_trusted']));
  }
  for (const id of ids("publication NOT IN ('live', 'retracted')"))
    expect(asNobody((reading) => record(reading, id, sealing))).toBeNull();
});

it('names nobody, and tells what happened without private work', () => {
  const dataDir = testFolder();
  const sealing = { secretKey: signingKey(dataDir) };
  const people = z
    .array(z.object({ id: z.string(), name: z.string() }))
    .parse(db.$client.prepare('SELECT person_id AS id, name FROM people_details').all());
  for (const id of ids("publication IN ('live', 'retracted')")) {
    const text = JSON.stringify(asNobody((reading) => [record(reading, id, sealing), happenings(reading, id)]));
    for (const one of people) expect(text.includes(one.id), one.name).toBe(false);
    const kinds = asNobody((reading) => happenings(reading, id)).map((one) => one.happening.kind);
    expect(kinds).toEqual(expect.arrayContaining(['version', 'opened', 'signed', 'publishable', 'published']));
  }
});
