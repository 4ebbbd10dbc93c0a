/** Pieces of input that several commands take. All strict: an extra field is an error. */
import { z } from 'zod';
import { hasStackedMarks } from '../text/normalise';
import { oneLine } from '../text/one-line';
import { proseText } from '../text/prose-text';
import { isVisible } from '../text/visible';
import type { FieldProblem } from '../words/field-sentence';
import { sha256 } from './scalars';

/** Characters and marks that are not kept may come on top, as often as this. */
const RAW = 4;

/** What is far too long, or no writing, is refused before any work is done on it. */
const raw = (most: number) =>
  z.string().check(({ value, issues }) => {
    if (value.length > RAW * most)
      issues.push({ code: 'too_big', origin: 'string', maximum: most, inclusive: true, input: value, continue: false });
    else if (hasStackedMarks(value))
      issues.push({ code: 'custom', message: 'stackedMarks' satisfies FieldProblem, input: value, continue: false });
  });

/**
 * Whatever a person types, in the form in which a piece's own text is kept: nothing unseen in it can make others read another order of words than the one that
 * was judged, and a text of invisible characters is no text. Lone surrogates and NUL are refused before.
 */
export const typed = (most: number) => raw(most).overwrite(proseText).max(most);
/** What stands on one line. */
export const line = (most: number) => raw(most).overwrite(oneLine).max(most);
/** Plain text as people type it; 20,000 UTF-16 units at most. */
export const prose = typed(20_000).min(1);
export const optionalProse = typed(20_000);
export const reason = typed(4_000).min(3);

const safeUrl = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(2_000);
export const webAddress = safeUrl;
export const sourceInput = z.strictObject({ title: line(300).min(1), url: safeUrl });

/** Every judging command names the exact text it judges; there is no "latest". */
export const exactText = { version: z.int().min(1), digest: sha256 };

/** A passage: UTF-16 offsets into the version's canonical text, end exclusive, and the text between them, of which a reader must see something. */
export const passageInput = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1), exact: z.string().min(1).max(20_000) })
  .refine(({ exact }) => isVisible(exact), { path: ['exact'], error: 'invisible' satisfies FieldProblem });

export const contentInput = {
  headline: line(300),
  standfirst: line(1_000),
  byline: line(300),
  body: z.unknown(),
  /** A source on paper has no address. */
  sources: z.array(z.strictObject({ title: sourceInput.shape.title, url: z.union([safeUrl, z.literal('')]) })).max(200),
  disclosure: typed(4_000),
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
