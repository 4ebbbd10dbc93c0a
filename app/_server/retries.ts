import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { answeredBefore, rememberAnswer } from '@/db/store/idempotency';
import { sessionSecret } from './auth-settings';
import { idempotencyKey } from './idempotency-key';
import { refusalProblem } from './problem';

interface Kept {
  status: number;
  result: unknown;
}
type Retry =
  | { ok: false; response: Response }
  | {
      ok: true;
      /** The earlier answer to this request; `other` if its key came with another body; null if it is new, or has no key. */
      find: () => Kept | 'other' | null;
      keep: (status: number, result: unknown) => void;
    };

/**
 * The answers of writes outside the ledger, for retries with the same `Idempotency-Key`. Such an answer may hold a secret that is shown once (a token, a link), and
 * such a body a password: the answer is encrypted with the client's key, and of key and body only keyed hashes are stored.
 * @param sender Owner of the key: a person's id, or the hash of a one-time link.
 */
export function retryOf(sender: string, request: Request, body: unknown): Retry {
  const given = idempotencyKey(request);
  if (!given.ok) return given;
  const { key } = given;
  if (key === null) return { ok: true, find: () => null, keep: () => undefined };
  const derived = (use: string, of: string) => createHmac('sha256', sessionSecret()).update(`${use}\n${key}\n${of}`).digest();
  const secret = derived('answer', sender);
  const keyed = {
    actor: sender,
    route: `${request.method} ${new URL(request.url).pathname}`,
    key: derived('key', sender).toString('hex'),
    bodyHash: derived('body', JSON.stringify(body ?? null)).toString('hex'),
  };
  const find = () => {
    const earlier = answeredBefore(database(), keyed);
    if (earlier === undefined || earlier === 'other') return earlier ?? null;
    return { status: earlier.status, result: opened(String(earlier.result['sealed']), secret) };
  };
  return {
    ok: true,
    find,
    keep: (status, result) => {
      if (find() === null) rememberAnswer(database(), keyed, status, { sealed: sealed(result, secret) }, realClock.now());
    },
  };
}

/** An answer that was given before. A key that stands for another body is a client's mistake that must not pass for success: 409, as for every duplicate. */
export const again = <Shown>(earlier: Kept | 'other', show: (status: number, result: unknown) => Shown): Response | Shown =>
  earlier === 'other' ? refusalProblem({ code: 'already_done' }) : show(earlier.status, earlier.result);

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: nonce, tag and ciphertext, in this order, as base64. */
function sealed(value: unknown, secret: Buffer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64');
}

function opened(text: string, secret: Buffer): unknown {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const json = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  return JSON.parse(json) as unknown;
}
