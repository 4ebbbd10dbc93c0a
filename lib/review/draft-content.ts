import type { z } from 'zod';
import { renumberSources } from '@/lib/formats/import/renumber-sources';
import type { BodyJson } from '@/lib/text/body';
import { emptyBody } from '@/lib/text/body';
import { unusable } from '@/lib/text/normalise';
import { oneLine } from '@/lib/text/one-line';
import { parseBody } from '@/lib/text/parse-body';
import { proseText } from '@/lib/text/prose-text';
import type { Refusal } from './refusal';
import type { contentView } from './views/piece';

/** What a draft and a version hold: everything a reader would see. A version's digest is of its canonical JSON. */
export interface VersionContent extends Omit<z.infer<typeof contentView>, 'body'> {
  body: BodyJson;
}
/** What came in: any part may be left out, and then stays as it was. */
export type ContentPatch = Partial<Omit<VersionContent, 'body'>> & { body?: unknown };

export const emptyContent: VersionContent = {
  headline: '',
  standfirst: '',
  byline: '',
  body: emptyBody,
  sources: [],
  disclosure: '',
  language: 'en',
  topics: [],
};

type Made = { ok: true; content: VersionContent } | { ok: false; refusal: Refusal };

/**
 * The patch laid over `base`, in the one form in which text is kept (NFC, the closed schema). Refuses what cannot be kept: lone surrogates, NUL, unknown
 * nodes; the refusal's `field` is an RFC 6901 pointer and its `value` says why.
 */
export function applyPatch(base: VersionContent, patch: ContentPatch): Made {
  const { body: given, ...plain } = patch;
  const bad = firstUnusable(plain, '');
  if (bad) return { ok: false, refusal: { code: 'unknown_value', ...bad } };
  let { body } = base;
  if (given !== undefined) {
    const parsed = parseBody(given);
    if (!parsed.ok) return { ok: false, refusal: { code: 'unknown_value', field: `/body${parsed.path}`, value: parsed.why } };
    body = parsed.body;
  }
  const sources = plain.sources?.map(({ title, url }) => ({ title: oneLine(title), url: url.trim() })) ?? base.sources;
  const line = (text: string | undefined, before: string) => (text === undefined ? before : oneLine(text));
  return {
    ok: true,
    content: {
      headline: line(plain.headline, base.headline),
      standfirst: line(plain.standfirst, base.standfirst),
      byline: line(plain.byline, base.byline),
      body: restingOn(sources.length, body),
      sources,
      disclosure: plain.disclosure === undefined ? base.disclosure : proseText(plain.disclosure),
      language: plain.language ?? base.language,
      topics: plain.topics ?? base.topics,
    },
  };
}

/** A passage cannot rest on a source that the list does not have. */
function restingOn(count: number, body: BodyJson): BodyJson {
  const parsed = parseBody({
    type: 'doc',
    content: body.content.map((block) => renumberSources(block, (at) => (at < count ? at : undefined))),
  });
  return parsed.ok ? parsed.body : body;
}

function firstUnusable(value: unknown, field: string): { field: string; value: string } | null {
  if (typeof value === 'string') {
    const why = unusable(value);
    return why ? { field, value: why } : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inside] of Object.entries(value)) {
    const bad = firstUnusable(inside, `${field}/${key}`);
    if (bad) return bad;
  }
  return null;
}
