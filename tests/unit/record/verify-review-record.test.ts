import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { digest } from '@/lib/record/canonical';
import { signCheckpoint } from '@/lib/record/checkpoint';
import { EMPTY_ROOT } from '@/lib/record/merkle';
import { type ReviewRecord, reviewRecordSchema } from '@/lib/record/review-record';
import { verifierKeyText } from '@/lib/record/signed-note';
import type { FailureCode } from '@/lib/record/verdict';
import { compareEntries } from '@/lib/record/verify-entries';
import { verifyReviewRecord } from '@/lib/record/verify-review-record';
import { aReviewRecord, EARLIER_CHECKPOINT, ORIGIN, PUBLIC_KEY, SECRET_KEY, seal } from './a-review-record';

const codes = (bundle: unknown, key: string = PUBLIC_KEY): FailureCode[] => {
  const verdict = verifyReviewRecord(bundle, key);
  return verdict.ok ? [] : [...new Set(verdict.failures.map(({ code }) => code))];
};
const nth = <T>(list: readonly T[], at: number): T => {
  const item = list.at(at);
  if (item === undefined) throw new Error(`nothing at ${at}`);
  return item;
};

describe('a valid record', () => {
  test('is verified, entry by entry, also after a trip through JSON', () => {
    const verdict = verifyReviewRecord(JSON.parse(JSON.stringify(aReviewRecord(), null, 2)), PUBLIC_KEY);
    expect(verdict).toEqual({
      ok: true,
      proves: [
        'checkpoint_signed',
        'entries_in_log',
        'contents_match_edition',
        'edition_in_log',
        'openings_match',
        'record_sealed',
        'key_trusted',
      ],
      doesNotProve: [
        'truth',
        'independence_of_people',
        'real_time',
        'single_view',
        'completeness',
        'latest_state',
        'pending_entries',
        'closed_entries',
      ],
      entries: ['in_log', 'in_log', 'in_log', 'in_log', 'in_log', 'in_log', 'pending'],
    });
  });

  test('without a trusted key proves less, and says so', () => {
    const verdict = verifyReviewRecord(aReviewRecord());
    expect(verdict.ok && verdict.proves).not.toContain('key_trusted');
    expect(verdict.ok && verdict.doesNotProve).toContain('key_owner');
  });

  test('with every entry waiting proves nothing about the log', () => {
    const { seal: _, ...record } = aReviewRecord();
    const entries = record.entries.map((entry) => ({ ...entry, inclusion: null })).sort(compareEntries);
    const checkpoint = signCheckpoint(SECRET_KEY, { origin: ORIGIN, size: 0, root: EMPTY_ROOT });
    const verdict = verifyReviewRecord(seal({ ...record, entries, checkpoint }), PUBLIC_KEY);
    expect(verdict).toMatchObject({
      ok: true,
      proves: ['checkpoint_signed', 'contents_match_edition', 'openings_match', 'record_sealed', 'key_trusted'],
    });
    expect(verdict.ok && verdict.entries.every((state) => state === 'pending')).toBe(true);
  });

  test('has a schema that can be published', () => {
    expect(z.toJSONSchema(reviewRecordSchema)).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

/** Changed by somebody who then signs the record anew: the newsroom itself. What is checked must fail all the same. */
const resealed: [string, FailureCode, (record: ReviewRecord) => unknown][] = [
  ['a leaf changed', 'not_in_log', (r) => Object.assign(nth(r.entries, 0).leaf, { type: 'withdrawn' })],
  ['a leaf of another piece', 'foreign_entry', (r) => Object.assign(nth(r.entries, 6).leaf, { stream: 'piece-8' })],
  ['an index changed', 'not_in_log', (r) => Object.assign(nth(r.entries, 5).inclusion ?? {}, { index: 18 })],
  ['a path cut short', 'not_in_log', (r) => nth(r.entries, 2).inclusion?.path.pop()],
  [
    'an opening rewritten',
    'opening_mismatch',
    (r) => Object.assign(nth(r.entries, 6), { opening: { ...nth(r.entries, 6).opening, payload: 'else' } }),
  ],
  ['entries reversed', 'entries_out_of_order', (r) => r.entries.reverse()],
  ['an entry twice', 'entries_out_of_order', (r) => r.entries.splice(1, 0, structuredClone(nth(r.entries, 0)))],
  ['a rolled-back checkpoint', 'not_in_log', (r) => Object.assign(r, { checkpoint: EARLIER_CHECKPOINT })],
  ['a content changed', 'content_mismatch', (r) => Object.assign(nth(r.edition.items, 1), { content: 'nothing' })],
  ['items reversed', 'items_out_of_order', (r) => r.edition.items.reverse()],
  ['a counterpoint left out', 'edition_mismatch', (r) => r.edition.items.splice(1, 1)],
  [
    'the edition of another piece',
    'foreign_edition',
    (r) => r.edition.items.splice(3, 1, { kind: 'piece', id: 'piece-8', content: 'piece-8', digest: digest('piece-8') }),
  ],
  ['no version', 'version_missing', (r) => r.edition.items.pop()],
  ['two versions', 'version_missing', (r) => r.edition.items.push({ ...structuredClone(nth(r.edition.items, -1)), id: 'v-4' })],
  ['another headline', 'headline_mismatch', (r) => Object.assign(r.piece, { headline: 'Sink the night ferry' })],
  ['an edition that no entry names', 'edition_not_logged', (r) => Object.assign(r.edition, { digest: digest('another') })],
  [
    'a publication of another version',
    'version_not_logged',
    (r) => r.entries.filter(({ leaf }) => leaf.edition).map(({ leaf }) => Object.assign(leaf, { version: digest('version 2') })),
  ],
  ['a key that is none', 'bad_key', (r) => Object.assign(r, { publicKey: 'harbour-post.example' })],
  ['an unknown field', 'malformed', (r) => Object.assign(r, { note: 'trust me' })],
  ['a leaf with a name in it', 'malformed', (r) => Object.assign(nth(r.entries, 0).leaf, { participant: 'Odile Varga' })],
];

test.each(resealed)('%s: %s, even under a new seal', (_, code, change) => {
  const record = aReviewRecord();
  change(record);
  expect(codes(seal(record))).toContain(code);
});

/** What each entry by itself cannot show; only the seal stands against it. */
const sealOnly: [string, (record: ReviewRecord) => unknown][] = [
  ['an entry left out', (r) => r.entries.splice(2, 1)],
  ['an opening hidden', (r) => Object.assign(nth(r.entries, 2), { opening: null })],
  ['an entry that waits left out', (r) => r.entries.pop()],
  ['another address', (r) => Object.assign(r.piece, { slug: 'sink-the-night-ferry' })],
];

test.each(sealOnly)('%s breaks the seal', (_, change) => {
  const record = aReviewRecord();
  change(record);
  expect(codes(record)).toEqual(['bad_seal']);
});

test('a whole record under another key is caught by the trusted key alone', () => {
  const other = new Uint8Array(32).fill(7);
  const checkpointOf = (record: ReviewRecord) => {
    const [, size = '', root = ''] = record.checkpoint.split('\n');
    return signCheckpoint(other, { origin: ORIGIN, size: Number(size), root: Buffer.from(root, 'base64') });
  };
  const record = aReviewRecord();
  const forged = seal({ ...record, checkpoint: checkpointOf(record), publicKey: verifierKeyText(ORIGIN, other) }, ORIGIN, other);
  expect(verifyReviewRecord(forged).ok).toBe(true);
  expect(codes(forged)).toEqual(['untrusted_key']);
});

test('the seal and the checkpoint cannot stand in for one another', () => {
  const record = aReviewRecord();
  expect(codes({ ...record, seal: record.checkpoint })).toEqual(['bad_seal']);
  expect(codes({ ...record, checkpoint: record.seal })).toContain('bad_checkpoint');
});

test.each([[null], ['text'], [{}], [[]], [{ v: 1 }], [JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)]])(
  '%# is no record',
  (bundle) => {
    expect(codes(bundle)).toEqual(['malformed']);
  },
);

test.each([
  ['half a character', '\ud800'],
  ['a member that readers drop', JSON.parse('{"__proto__": 1}')],
  ['endless nesting', JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)],
] satisfies [string, unknown][])('a content with %s is refused, not stumbled over', (_, content: unknown) => {
  const record = aReviewRecord();
  Object.assign(nth(record.edition.items, 0), { content });
  expect(codes(record)).toEqual(['malformed']);
});
