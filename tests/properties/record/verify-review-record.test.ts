import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, parseJson } from '@/lib/record/canonical';
import type { ReviewRecord } from '@/lib/record/review-record';
import { verifyReviewRecord } from '@/lib/record/verify-review-record';
import { aReviewRecord, EARLIER_CHECKPOINT, PUBLIC_KEY, seal } from '@/tests/unit/record/a-review-record';

const RUNS = Number(process.env['CP_RUNS'] ?? 250);
const valid = JSON.stringify(aReviewRecord());
const canonical = canonicalJson(parseJson(valid));

type Node = { [key: string]: unknown } | unknown[];
type Place = { parent: Node; key: string; value: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every place in a JSON document, its parent with it. */
function placesIn(parent: Node): Place[] {
  return Object.entries(parent).flatMap(([key, value]): Place[] => [
    { parent, key, value },
    ...(isNode(value) ? placesIn(value) : []),
  ]);
}

function parsed(text: string): Node {
  const value: unknown = JSON.parse(text);
  if (!isNode(value)) throw new SyntaxError('no list and no object');
  return value;
}

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];
const set = (place: Place, value: unknown) => Object.assign(place.parent, { [place.key]: value });
const arraysIn = (record: Node) =>
  placesIn(record).flatMap(({ value }) => (Array.isArray(value) && value.length > 0 ? [value] : []));

/** Each changes the record in place; `a`, `b` and `bit` choose where. */
const mutations: Record<string, (record: Node, a: number, b: number, bit: number) => unknown> = {
  'bit flipped in a text': (record, a, b, bit) => {
    const place = pick(
      placesIn(record).filter(({ value }) => typeof value === 'string' && value !== ''),
      a,
    );
    if (typeof place?.value !== 'string') return;
    const at = b % place.value.length;
    const flipped = String.fromCharCode(place.value.charCodeAt(at) ^ (1 << bit));
    set(place, place.value.slice(0, at) + flipped + place.value.slice(at + 1));
  },
  'number moved': (record, a, b) => {
    const place = pick(
      placesIn(record).filter(({ value }) => typeof value === 'number'),
      a,
    );
    if (typeof place?.value === 'number') set(place, place.value + (b % 2 === 0 ? 1 : -1));
  },
  'row removed': (record, a, b) => {
    const list = pick(arraysIn(record), a);
    list?.splice(b % list.length, 1);
  },
  'row repeated': (record, a, b) => {
    const list = pick(arraysIn(record), a);
    list?.push(structuredClone(pick(list, b)));
  },
  'list reversed': (record, a) => pick(arraysIn(record), a)?.reverse(),
  'list rotated': (record, a) => {
    const list = pick(arraysIn(record), a);
    list?.push(list.shift());
  },
  'two values of one name swapped': (record, a, b) => {
    const places = placesIn(record);
    const one = pick(places, a);
    const other = pick(
      places.filter((place) => place.key === one?.key),
      b,
    );
    if (!one || !other || canonicalOf(one.value).includes(canonicalOf(other.value))) return;
    if (canonicalOf(other.value).includes(canonicalOf(one.value))) return;
    set(one, other.value);
    set(other, one.value);
  },
  'value emptied': (record, a) => {
    const place = pick(placesIn(record), a);
    if (place) set(place, null);
  },
  'member removed': (record, a) => {
    const place = pick(
      placesIn(record).filter(({ parent }) => !Array.isArray(parent)),
      a,
    );
    if (place) Reflect.deleteProperty(place.parent, place.key);
  },
  'member added': (record, a) => {
    const place = pick(
      placesIn(record).filter(({ parent }) => !Array.isArray(parent)),
      a,
    );
    if (place) Object.assign(place.parent, { added: 1 });
  },
  'log rolled back': (record) => Object.assign(record, { checkpoint: EARLIER_CHECKPOINT }),
  'size rewritten': (record, a) => {
    const place = placesIn(record).find(({ key }) => key === 'checkpoint');
    if (typeof place?.value === 'string') set(place, place.value.replace(/\n\d+\n/, `\n${a % 40}\n`));
  },
};

function canonicalOf(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

/** The record under a new seal; as it is where it has no canonical form to be sealed. */
function sealed(record: ReviewRecord): ReviewRecord {
  try {
    return seal(record);
  } catch {
    return record;
  }
}

function changed(record: Node): boolean {
  try {
    return canonicalJson(parseJson(JSON.stringify(record))) !== canonical;
  } catch {
    // It has no canonical form any more, so it is not the same.
    return true;
  }
}

describe('a thousand changes of a valid record', () => {
  test('the record itself is valid', () => {
    expect(verifyReviewRecord(JSON.parse(valid), PUBLIC_KEY).ok).toBe(true);
  });

  test('each makes it fail', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(mutations)),
        fc.nat({ max: 100_000 }),
        fc.nat({ max: 100_000 }),
        fc.nat({ max: 6 }),
        (name, a, b, bit) => {
          const record = parsed(valid);
          mutations[name]?.(record, a, b, bit);
          fc.pre(changed(record));
          const verdict = verifyReviewRecord(record, PUBLIC_KEY);
          expect(verdict.ok, name).toBe(false);
        },
      ),
      { numRuns: RUNS },
    );
  }, 120_000);

  // Whoever holds the key can seal anything; what is in the log, and what it commits to, they cannot change any more.
  test('changes of what is in the log fail under a new seal too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('bit flipped in a text', 'number moved'),
        fc.nat({ max: 100_000 }),
        fc.nat({ max: 100_000 }),
        fc.nat({ max: 6 }),
        (name, a, b, bit) => {
          const record = aReviewRecord();
          const logged = record.entries.filter(({ inclusion }) => inclusion);
          const openings = record.entries.map(({ opening }) => opening);
          mutations[name]?.([logged, openings, record.edition], a, b, bit);
          fc.pre(changed(record));
          expect(verifyReviewRecord(sealed(record), PUBLIC_KEY).ok).toBe(false);
        },
      ),
      { numRuns: RUNS },
    );
  }, 120_000);

  test('any byte changed in the file makes it fail', () => {
    const bytes = Buffer.from(valid);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const file = Buffer.from(bytes);
        file[at] = (file[at] ?? 0) ^ mask;
        let record: Node;
        try {
          record = parsed(file.toString('utf8'));
        } catch {
          return;
        }
        fc.pre(changed(record));
        expect(verifyReviewRecord(record, PUBLIC_KEY).ok).toBe(false);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});
