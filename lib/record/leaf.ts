import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson, type Json, sha256Hex } from './canonical';
import {
  type Committed,
  commitmentOf,
  commitmentV1,
  commitmentV2,
  exactTimeSchema,
  type HashText,
  type Opening,
  openingSchema,
  saltSchema,
  sha256HexSchema,
} from './commitment';
import { type Hash, hashLeaf } from './merkle';

/** Ids only. The narrow alphabet keeps names and sentences out of the log, where nothing can ever be erased. */
const opaqueId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$/);

/**
 * What the log keeps of an event, for ever. It has no names, no text and no exact time; `commitment` lets the newsroom
 * open it later, or erase what is behind it and still verify. `v` is the form of the commitment: 1 in ledgers of older
 * releases, whose leaves stay as they are.
 */
export const leafSchema = z.strictObject({
  v: z.union([z.literal(1), z.literal(2)]),
  stream: opaqueId,
  type: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
  day: z.iso.date(),
  version: sha256HexSchema.optional(),
  edition: sha256HexSchema.optional(),
  policy: z.int().nonnegative().optional(),
  /** A pseudonym that is good for this piece only. */
  participant: opaqueId.optional(),
  commitment: sha256HexSchema,
});
export type Leaf = z.infer<typeof leafSchema>;

export type LeafEvent = Pick<Leaf, 'stream' | 'type' | 'version' | 'edition' | 'policy' | 'participant'> & {
  payload: Json;
  at: string;
};

/** The leaf of an event. @throws ZodError if a field has not the form that the log takes. */
export function leafOf({ payload, ...event }: LeafEvent, salt: string): Leaf {
  return leafOfWritten({ ...event, payload: canonicalJson(payload) }, salt);
}

/** The same, of a payload as canonical JSON. */
export function leafOfWritten(
  event: Omit<LeafEvent, 'payload'> & { payload: string },
  salt: string,
  hash: HashText = sha256Hex,
): Leaf {
  const { stream, type, version, edition, policy, participant, payload, at } = event;
  const commitment = commitmentV2({ salt: saltSchema.parse(salt), payload, at: exactTimeSchema.parse(at) }, hash);
  return leafSchema.parse({
    v: 2,
    stream,
    type,
    day: dayOf(at),
    ...(version === undefined ? {} : { version }),
    ...(edition === undefined ? {} : { edition }),
    ...(policy === undefined ? {} : { policy }),
    ...(participant === undefined ? {} : { participant }),
    commitment,
  });
}

/** The bytes that enter the log: UTF-8 of the canonical JSON. */
export function leafBytes(leaf: Leaf): Uint8Array {
  return utf8ToBytes(canonicalJson(leaf));
}

/** RFC 6962 leaf hash: SHA-256 of 0x00 and the leaf's bytes. */
export function leafHash(leaf: Leaf): Hash {
  return hashLeaf(leafBytes(leaf));
}

/** Whether this is what the leaf committed to, as a reader of the record can tell. */
export function openLeaf(leaf: Leaf, opening: Opening): boolean {
  if (!openingSchema.safeParse(opening).success) return false;
  const { v, commitment } = commitmentOf(opening);
  return v === leaf.v && commitment === leaf.commitment && (!('at' in opening) || dayOf(opening.at) === leaf.day);
}

/** Whether this is all that the leaf committed to, its exact time included, as the newsroom can tell. */
export function isLeafOf(leaf: Leaf, committed: Committed): boolean {
  const { salt, at } = committed;
  if (!saltSchema.safeParse(salt).success || !exactTimeSchema.safeParse(at).success) return false;
  const commitment = leaf.v === 1 ? commitmentV1(committed) : commitmentV2(committed);
  return dayOf(at) === leaf.day && commitment === leaf.commitment;
}

/** The day in UTC. */
function dayOf(at: string): string {
  return at.slice(0, 10);
}
