import { createPublicKey, verify } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, test } from 'vitest';
import { openCheckpoint, signCheckpoint } from '@/lib/record/checkpoint';
import { openNote, parseVerifierKey, signNote, verifierKeyText } from '@/lib/record/signed-note';

/*
 * Known answer for signed notes: key, text and signature of golang.org/x/mod/sumdb/note (note_test.go), the reference
 * that https://c2sp.org/signed-note describes. Ed25519 is deterministic, so the note must come out byte for byte.
 */
const VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const SECRET = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const SIGNATURE = 'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
const NOTE = `${TEXT}\n— PeterNeumann ${SIGNATURE}\n`;

const key = (() => {
  const parsed = parseVerifierKey(VKEY);
  if (!parsed) throw new Error('the reference key does not parse');
  return parsed;
})();

// RFC 8032, section 7.1, tests 1 and 2.
test.each([
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
])('Ed25519 of RFC 8032: message "$message"', ({ seed, message, signature }) => {
  expect(Buffer.from(ed25519.sign(Buffer.from(message, 'hex'), Buffer.from(seed, 'hex'))).toString('hex')).toBe(signature);
});

describe('a signed note', () => {
  test('comes out as the reference prints it, and opens', () => {
    expect(verifierKeyText('PeterNeumann', SECRET)).toBe(VKEY);
    expect(signNote(TEXT, 'PeterNeumann', SECRET)).toBe(NOTE);
    expect(openNote(NOTE, key)).toBe(TEXT);
  });

  test('keeps empty lines in its text, and signatures by other keys are passed over', () => {
    const text = 'one\n\ntwo\n';
    const note = signNote(text, 'PeterNeumann', SECRET);
    expect(openNote(note, key)).toBe(text);
    expect(openNote(`${note}— somebody.example/else ${SIGNATURE}\n`, key)).toBe(text);
    // The same name with another key: a log that changed its key.
    const other = signNote(text, 'PeterNeumann', new Uint8Array(32).fill(7)).split('\n\n').at(-1) ?? '';
    expect(openNote(`${note}${other}`, key)).toBe(text);
  });

  test('is refused when it is too long, or not a note, though the key signed it', () => {
    expect(openNote(signNote('x\n'.repeat(40_000), 'PeterNeumann', SECRET), key)).toBeUndefined();
    const many = `— somebody.example/else ${SIGNATURE}\n`.repeat(100);
    expect(openNote(NOTE + many, key)).toBeUndefined();
    const id = Buffer.from(SIGNATURE, 'base64').subarray(0, 4);
    for (const text of ['tab\there\n', 'return\r\n', 'null\0\n']) {
      const signature = Buffer.concat([id, ed25519.sign(Buffer.from(text), SECRET)]).toString('base64');
      expect(openNote(`${text}\n— PeterNeumann ${signature}\n`, key)).toBeUndefined();
      expect(() => signNote(text, 'PeterNeumann', SECRET)).toThrow(RangeError);
    }
  });

  test.each([
    ['another text', NOTE.replace('answer', 'Answer')],
    ['no signature', TEXT],
    ['only unknown signatures', NOTE.replace('— PeterNeumann', '— PeterNewman')],
    ['a hyphen for the dash', NOTE.replace('—', '-')],
    ['a bad signature beside a good one', `${NOTE}— PeterNeumann ${SIGNATURE.replace('JnAM=', 'JnAI=')}\n`],
    ['unpadded base64', NOTE.replace('AM=', 'AM')],
    ['stray bits in the base64', NOTE.replace('AM=', 'AN=')],
    ['a control character', NOTE.replace('problem,', 'problem\t')],
    ['no newline at the end', NOTE.slice(0, -1)],
  ])('is refused with %s', (_, note) => {
    expect(openNote(note, key)).toBeUndefined();
  });

  test('every shortened or altered key is refused, as in the reference', () => {
    for (let at = 1; at < VKEY.length; at += 1) expect(parseVerifierKey(VKEY.slice(0, at))).toBeUndefined();
    for (let at = 0; at < VKEY.length; at += 1) {
      const altered = VKEY.slice(0, at) + String.fromCharCode(VKEY.charCodeAt(at) + 1) + VKEY.slice(at + 1);
      expect(parseVerifierKey(altered)).toBeUndefined();
    }
    expect(parseVerifierKey('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')).toBeUndefined();
  });
});

describe('a checkpoint', () => {
  const origin = 'desk.example/ledger';
  const vkey = verifierKeyText(origin, SECRET);
  const root = Buffer.from('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328', 'hex');
  const note = signCheckpoint(SECRET, { origin, size: 8, root });

  test('has the three lines of the specification, and node verifies its signature', () => {
    const [text = '', line = ''] = note.split('\n\n');
    expect(text.split('\n')).toEqual([origin, '8', root.toString('base64')]);
    const signature = Buffer.from(line.split(' ')[2] ?? '', 'base64').subarray(4);
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), ed25519.getPublicKey(SECRET)]);
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(`${text}\n`), publicKey, signature)).toBe(true);
  });

  test('opens with its key', () => {
    expect(openCheckpoint(note, vkey)).toEqual({ origin, size: 8, root: new Uint8Array(root) });
  });

  test.each([
    ['another size', note.replace('\n8\n', '\n7\n'), vkey],
    ['another origin', note.replace(origin, 'desk.example/other'), vkey],
    ['another key', note, VKEY],
    ['a size with a leading zero', signNote(`${origin}\n08\n${root.toString('base64')}\n`, origin, SECRET), vkey],
    ['a short root', signNote(`${origin}\n8\nAAAA\n`, origin, SECRET), vkey],
    ['an origin that is not the key’s', signNote(`x.example\n8\n${root.toString('base64')}\n`, origin, SECRET), vkey],
    ['an extension line', signNote(`${origin}\n8\n${root.toString('base64')}\nmore\n`, origin, SECRET), vkey],
  ])('does not open with %s', (_, wrong, withKey) => {
    expect(openCheckpoint(wrong, withKey)).toBeUndefined();
  });

  test('is not signed for what no tree can be', () => {
    expect(() => signCheckpoint(SECRET, { origin, size: -1, root })).toThrow(RangeError);
    expect(() => signCheckpoint(SECRET, { origin, size: 1.5, root })).toThrow(RangeError);
    expect(() => signCheckpoint(SECRET, { origin, size: 8, root: root.subarray(1) })).toThrow(RangeError);
    expect(() => signCheckpoint(SECRET, { origin: 'two words', size: 8, root })).toThrow(RangeError);
  });
});
