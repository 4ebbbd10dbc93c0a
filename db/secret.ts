import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a link, a cookie or a token. Only its hash is stored; being random, it needs no slow one. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A moment `hours` after another, both ISO 8601 UTC. */
export const hoursAfter = (at: string, hours: number): string => new Date(Date.parse(at) + hours * 3_600_000).toISOString();
