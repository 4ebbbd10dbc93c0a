import { createHash } from 'node:crypto';
import { canonicalJson, digest, type Json, sha256Hex } from '@/lib/record/canonical';
import { signCheckpoint } from '@/lib/record/checkpoint';
import { commitmentV1, openPayload } from '@/lib/record/commitment';
import { editionDigest } from '@/lib/record/edition';
import { treeOf } from '@/lib/record/frontier';
import { inclusionProof } from '@/lib/record/inclusion';
import { type Leaf, type LeafEvent, leafHash, leafOf } from '@/lib/record/leaf';
import { compareHashes, type Hash } from '@/lib/record/merkle';
import type { PageMade } from '@/lib/record/page-made';
import { type RecordEntry, type ReviewRecord, recordDigest, type UnsealedRecord } from '@/lib/record/review-record';
import { sealOf } from '@/lib/record/seal';
import { verifierKeyText } from '@/lib/record/signed-note';
import { compareEntries } from '@/lib/record/verify-entries';

export const ORIGIN = 'harbour-post.example/ledger';
export const SECRET_KEY: Uint8Array = createHash('sha256').update('the harbour post').digest();
export const PUBLIC_KEY = verifierKeyText(ORIGIN, SECRET_KEY);

export const seal = (record: UnsealedRecord, name = ORIGIN, secretKey = SECRET_KEY): ReviewRecord => ({
  ...record,
  seal: sealOf(recordDigest(record), name, secretKey),
});

const headline = 'Keep the night ferry';
const contents: { kind: string; id: string; content: Json }[] = [
  { kind: 'claim', id: 'k-1', content: { statement: 'The boat ran 312 nights last year.', verdict: 'supported' } },
  { kind: 'counterpoint', id: 'c-1', content: { perspective: 'islanders', text: 'Nobody asked the farms on Skarn.' } },
  { kind: 'counterpoint', id: 'c-2', content: { perspective: 'crew', text: 'Two crews share one bunk room.' } },
  { kind: 'piece', id: 'piece-7', content: 'piece-7' },
  { kind: 'version', id: 'v-3', content: { headline, standfirst: 'A boat is a road.', body: ['It sails at ten.'] } },
];
const items = contents.map((item) => ({ ...item, digest: digest(item.content) }));
const edition = editionDigest(items.map((item) => [item.kind, item.id, item.digest]));
const version = digest(contents[4]?.content ?? null);

const event = (type: string, minute: number, more: Partial<LeafEvent> = {}): LeafEvent => ({
  stream: 'piece-7',
  type,
  at: `2026-05-1${minute % 3}T08:0${minute}:00.000Z`,
  payload: { said: `what happened in minute ${minute}` },
  ...more,
});

/** The pages that the record names; the second is the current one, and its entry waits. */
export const PAGES = { 1: 'the first page', 2: 'the corrected page', without: 'the corrected page, without counterpoints' };
const pagePayload = (number: 1 | 2): PageMade => ({
  number,
  edition,
  template: 1,
  address: 'https://harbour-post.example',
  digests: {
    page: sha256Hex(PAGES[number]),
    without: sha256Hex(number === 2 ? PAGES.without : ''),
    compressed: sha256Hex('compressed'),
    recordPage: sha256Hex('record'),
    teaser: sha256Hex('teaser'),
  },
});

/** Two checkpoints of a log in which the piece's leaves stand among others, and one entry that still waits. */
const firstBatch = [event('submitted', 0, { version }), event('review_opened', 1, { version, policy: 2 })];
const secondBatch = [
  event('signed_off', 2, { version, policy: 2, participant: 'q3' }),
  event('page_made', 3, { edition, payload: pagePayload(1) }),
  event('marked_publishable', 4, { version, edition, policy: 2 }),
  event('published', 5, { version, edition, policy: 2, payload: { edition } }),
];
const waiting = [event('page_made', 6, { edition, payload: pagePayload(2) })];
const CLOSED = 'review_opened';

const saltFor = (name: string) => sha256Hex(`salt of ${name}`);
/** The first event is from an older release: its leaf and its opening have the first form. */
const isOld = (made: LeafEvent) => made === firstBatch[0];
const leafFor = (made: LeafEvent): Leaf => {
  const leaf = leafOf(made, saltFor(made.at));
  const committed = { salt: saltFor(made.at), payload: canonicalJson(made.payload), at: made.at };
  return isOld(made) ? { ...leaf, v: 1, commitment: commitmentV1(committed) } : leaf;
};
const openingFor = ({ payload, at }: LeafEvent, old: boolean): RecordEntry['opening'] =>
  old ? { salt: saltFor(at), payload, at } : openPayload({ salt: saltFor(at), payload, at });
const others = (batch: string, count: number): Hash[] =>
  Array.from({ length: count }, (_, at) => leafHash(leafFor(event('edited', at, { stream: `piece-${batch}-${at}` }))));
const sorted = (hashes: Hash[]) => hashes.sort(compareHashes);

const early = sorted([...firstBatch.map((made) => leafHash(leafFor(made))), ...others('a', 5)]);
const late = sorted([...secondBatch.map((made) => leafHash(leafFor(made))), ...others('b', 8)]);
const log = treeOf([...early, ...late]);

/** The log as it was signed before its last checkpoint: what a rolled-back database would show. */
export const EARLIER_CHECKPOINT = signCheckpoint(SECRET_KEY, { origin: ORIGIN, size: early.length, root: treeOf(early).root });

function entryOf(made: LeafEvent): RecordEntry {
  const leaf = leafFor(made);
  const index = [...early, ...late].findIndex((hash) => compareHashes(hash, leafHash(leaf)) === 0);
  const path = index < 0 ? [] : inclusionProof(log.nodes, index, log.frontier.size);
  return {
    leaf,
    inclusion: index < 0 ? null : { index, path: path.map((hash) => Buffer.from(hash).toString('hex')) },
    opening: made.type === CLOSED ? null : openingFor(made, isOld(made)),
  };
}

/** A valid record with every kind of entry: in the log and open, in the log and closed, and waiting. */
export function aReviewRecord(): ReviewRecord {
  return structuredClone(
    seal({
      v: 1,
      piece: { slug: 'keep-the-night-ferry', headline },
      edition: { digest: edition, items },
      entries: [...firstBatch, ...secondBatch, ...waiting].map(entryOf).sort(compareEntries),
      checkpoint: signCheckpoint(SECRET_KEY, { origin: ORIGIN, size: log.frontier.size, root: log.root }),
      publicKey: PUBLIC_KEY,
    }),
  );
}
