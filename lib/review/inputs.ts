/** Pieces of input that several commands take. All strict: an extra field is an error. */
import { z } from 'zod';
import { sha256 } from './vocabulary';

/** Plain text as people type it; 20,000 UTF-16 units at most. */
export const prose = z.string().trim().min(1).max(20_000);
export const optionalProse = z.string().trim().max(20_000);
export const reason = z.string().trim().min(3).max(4_000);

const safeUrl = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(2_000);
export const webAddress = safeUrl;
export const sourceInput = z.strictObject({ title: z.string().trim().min(1).max(300), url: safeUrl });

/** Every judging command names the exact text it judges; there is no "latest". */
export const exactText = { version: z.int().min(1), digest: sha256 };

export const contentInput = {
  headline: z.string().trim().max(300),
  standfirst: z.string().trim().max(1_000),
  byline: z.string().trim().max(300),
  body: z.unknown(),
  /** A source on paper has no address. */
  sources: z.array(z.strictObject({ title: sourceInput.shape.title, url: z.union([safeUrl, z.literal('')]) })).max(200),
  disclosure: z.string().trim().max(4_000),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .max(35),
  topics: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .max(60),
    )
    .max(20),
};
