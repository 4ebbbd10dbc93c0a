import { z } from 'zod';
import { canonicalJson, canonicalMembers, type Json, sha256Hex } from './canonical';

/** Any JSON value; read-only, as records are. */
export const jsonSchema: z.ZodType<Json> = z.json();
/** SHA-256 in lower-case hex. */
export const sha256HexSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** 32 random bytes in hex, fresh for every event: without it a short payload could be guessed from its hash. */
export const saltSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** UTC with milliseconds, exactly as `Date#toISOString` writes it. */
export const exactTimeSchema = z.iso.datetime({ precision: 3 });

/** Everything that a commitment covers. Only the newsroom has it. `payload` is canonical JSON. */
export type Committed = { salt: string; payload: string; at: string };

/** What readers get to open a leaf with. The first form tells the exact time, and is only in records of older releases. */
export const openingSchema = z.union([
  z.strictObject({ salt: saltSchema, payload: jsonSchema, at: exactTimeSchema }),
  z.strictObject({ salt: saltSchema, payload: jsonSchema, time: sha256HexSchema }),
]);
export type Opening = z.infer<typeof openingSchema>;

/** SHA-256 in hex. A runtime's own is ten times as fast as ours, and a payload can have a megabyte. */
export type HashText = (text: string) => string;

/** Version 1: payload and exact time under one salt, so nobody can open one without the other. */
export function commitmentV1({ salt, payload, at }: Committed, hash: HashText = sha256Hex): string {
  return hash(`counterpoint/leaf-commitment/v1\n${canonicalMembers({ salt, payload: null, at }, { payload })}`);
}

/** Version 2: the exact time has a commitment of its own inside, under a salt of its own, so the payload can be opened while the time stays closed. */
export function commitmentV2({ salt, payload, at }: Committed, hash: HashText = sha256Hex): string {
  return overPayload({ salt: payloadSalt(salt, hash), payload, time: timeCommitment({ salt, at }, hash) }, hash);
}

/** Opens the payload of a leaf of version 2, and says nothing about its exact time. */
export function openPayload({ salt, payload, at }: Omit<Committed, 'payload'> & { payload: Json }): Opening {
  return { salt: payloadSalt(salt, sha256Hex), payload, time: timeCommitment({ salt, at }, sha256Hex) };
}

/** The commitment that an opening is of, and the version of leaf that it belongs to. */
export function commitmentOf(opening: Opening): { v: 1 | 2; commitment: string } {
  const payload = canonicalJson(opening.payload);
  return 'at' in opening
    ? { v: 1, commitment: commitmentV1({ ...opening, payload }) }
    : { v: 2, commitment: overPayload({ ...opening, payload }, sha256Hex) };
}

/** First lines separate these hashes from every other use of SHA-256 here; the rest is canonical JSON. */
function overPayload({ salt, payload, time }: { salt: string; payload: string; time: string }, hash: HashText): string {
  return hash(`counterpoint/leaf-commitment/v2\n${canonicalMembers({ salt, payload: null, time }, { payload })}`);
}

function timeCommitment({ salt, at }: { salt: string; at: string }, hash: HashText): string {
  return hash(`counterpoint/leaf-time/v1\n${canonicalJson({ salt: hash(`counterpoint/time-salt/v1\n${salt}`), at })}`);
}

const payloadSalt = (salt: string, hash: HashText) => hash(`counterpoint/payload-salt/v1\n${salt}`);
