import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson, canonicalMembers, type Json, sha256Hex } from './canonical';
import { type Hash, hashLeaf } from './merkle';

/** SHA-256 in lower-case hex. */
export const sha256HexSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** 32 random bytes in hex, a fresh one for every event: without it a short payload could be guessed from its hash. */
export const saltSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** UTC with milliseconds, exactly as `Date#toISOString` writes it. */
export const exactTimeSchema = z.iso.datetime({ precision: 3 });

/** Ids only. The narrow alphabet keeps names and sentences out of the log, where nothing can ever be erased. */
const opaqueId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$/);

/**
 * What the log keeps of an event, for ever. The form is final from the first event on. It has no names, no text and no
 * exact time; `commitment` lets the newsroom open it later, or erase what is behind it and still verify.
 */
export const leafSchema = z.strictObject({
  v: z.literal(1),
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

/** What opens a leaf: everything that its commitment covers. */
export type Opening = { salt: string; payload: Json; at: string };

/** The leaf of an event. @throws ZodError if a field has not the form that the log takes. */
export function leafOf({ payload, ...event }: LeafEvent, salt: string): Leaf {
  return leafOfWritten({ ...event, payload: canonicalJson(payload) }, salt);
}

/** The same, of a payload as canonical JSON. `hash` is SHA-256 in hex: a runtime's own is ten times as fast, and a payload can have a megabyte. */
export function leafOfWritten(
  event: Omit<LeafEvent, 'payload'> & { payload: string },
  salt: string,
  hash: (text: string) => string = sha256Hex,
): Leaf {
  const { stream, type, version, edition, policy, participant, payload, at } = event;
  const commitment = hash(commitmentInput({ salt: saltSchema.parse(salt), payload, at: exactTimeSchema.parse(at) }));
  return leafSchema.parse({
    v: 1,
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

/** Whether this is what the leaf committed to. */
export function openLeaf(leaf: Leaf, opening: Opening): boolean {
  if (!saltSchema.safeParse(opening.salt).success || !exactTimeSchema.safeParse(opening.at).success) return false;
  const { salt, payload, at } = opening;
  return dayOf(at) === leaf.day && sha256Hex(commitmentInput({ salt, payload: canonicalJson(payload), at })) === leaf.commitment;
}

/** What a commitment is the hash of. The first line separates it from every other use of SHA-256 here; the rest is canonical JSON. */
function commitmentInput({ salt, payload, at }: { salt: string; payload: string; at: string }): string {
  return `counterpoint/leaf-commitment/v1\n${canonicalMembers({ salt, payload: null, at }, { payload })}`;
}

/** The day in UTC. */
function dayOf(at: string): string {
  return at.slice(0, 10);
}
