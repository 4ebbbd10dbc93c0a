import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { findBadJson } from './json-check';

/** A JSON value. An object member that is `undefined` counts as absent, as it does in JSON itself. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * RFC 8785 (JSON Canonicalization Scheme) text of a value.
 * @throws TypeError for what I-JSON (RFC 7493) cannot carry: lone surrogates, NaN, infinities, endless nesting.
 */
export function canonicalJson(value: Json): string {
  const bad = findBadJson(value);
  if (bad) throw new TypeError(`not canonicalizable: ${bad.problem} at ${bad.where}`);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not canonicalizable: no JSON value');
  return text;
}

/** `canonicalJson` of an object of which the canonical JSON of some members is there already, by their names. */
export function canonicalMembers(
  value: { readonly [key: string]: Json | undefined },
  written: { readonly [key: string]: string | undefined },
): string {
  // RFC 8785 sorts by UTF-16 code units, as `sort` does.
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${canonicalJson(key)}:${written[key] ?? canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

/** SHA-256 in lower-case hex; text is hashed as UTF-8. */
export function sha256Hex(input: string | Uint8Array): string {
  return bytesToHex(sha256(typeof input === 'string' ? utf8ToBytes(input) : input));
}

/** SHA-256 hex of the canonical JSON: the `digest` of versions, edition items and records. */
export function digest(value: Json): string {
  return sha256Hex(canonicalJson(value));
}

/** The value of a JSON text. @throws SyntaxError for no JSON, TypeError for what has no canonical form. */
export function parseJson(text: string): Json {
  const value: unknown = JSON.parse(text);
  if (!isJson(value)) throw new TypeError('JSON without a canonical form');
  return value;
}

/** Whether a value has a canonical form. */
export function isJson(value: unknown): value is Json {
  return findBadJson(value) === undefined;
}
