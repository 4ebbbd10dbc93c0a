import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a link, a cookie or a token. Only its hash is stored; being random, it needs no slow one. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');
