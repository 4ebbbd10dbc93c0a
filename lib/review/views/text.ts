/** Views of a piece's texts: the draft, what changed between two versions, and what readers would see. */
import { z } from 'zod';
import { noticeKinds } from '@/lib/formats/import/import-notice';
import { textParts } from '@/lib/text/block-part';
import { frozenEdition } from '../frozen-edition';
import { id, instant, sha256 } from '../scalars';
import { statement } from '../statement';
import { correctionTypes, dispositionKinds, wordMarks } from '../vocabulary';
import { personView, sourceView, spanView } from './common';
import { contentView } from './piece';

export const draftView = z.strictObject({
  pieceId: id,
  /** Counts saves; the ETag. */
  revision: z.int(),
  content: contentView,
  savedAt: instant,
  savedBy: personView,
  /** The version it was last submitted as; 0 for none. */
  version: z.int(),
  /** Says something else than that version. */
  ahead: z.boolean(),
});
export type DraftView = z.infer<typeof draftView>;

/** What a file's owner is told of it; `kind` is stable, `sentence` is for people. */
const noticeView = z.strictObject({
  kind: z.enum(noticeKinds),
  count: z.int(),
  encoding: z.string().optional(),
  sentence: z.string(),
});
/** How a file was understood. Nothing of it is kept. */
export const importView = z.strictObject({
  headline: z.string(),
  standfirst: z.string(),
  byline: z.string(),
  /** ProseMirror JSON of the closed schema. */
  body: z.unknown(),
  sources: z.array(sourceView),
  /** The language that the file says it is in, by the first part of its tag (`fr`); left out where it says none. */
  language: z.string().optional(),
  format: z.enum(['plain', 'markdown', 'html', 'docx']),
  notices: z.array(noticeView),
});
export type ImportView = z.infer<typeof importView>;
/** The draft after a file went into it. */
export const importedDraftView = z.strictObject({ ...draftView.shape, notices: z.array(noticeView) });

const exportedRemark = { by: z.string(), at: instant, text: z.string(), sources: z.array(sourceView) };
/** A version as it goes into a file (`lib/formats/export`), which is passed on: people are labels in it, never ids. */
export const exportedVersionView = z.strictObject({
  number: z.int(),
  madeAt: instant,
  timeZone: z.string(),
  content: contentView,
  notes: z.array(
    z.strictObject({
      ...exportedRemark,
      place: spanView.nullable(),
      missing: z.boolean(),
      answers: z.array(z.strictObject(exportedRemark)),
    }),
  ),
});

export const versionSummary = z.strictObject({
  number: z.int(),
  digest: sha256,
  madeAt: instant,
  madeBy: personView,
  change: z.enum(['author', 'style', 'substance']),
});

/** One of the two texts of a comparison. */
const diffSide = z.strictObject({
  ...versionSummary.shape,
  content: contentView,
  text: z.string(),
  sentences: z.array(
    z.strictObject({ index: z.int(), ...spanView.shape, block: z.int(), fingerprint: sha256, occurrence: z.int() }),
  ),
});
/** Offsets are UTF-16: `a` into the older text, `b` into the newer one. */
const diffSpan = { aStart: z.int(), aEnd: z.int(), bStart: z.int(), bEnd: z.int() };
export const diffView = z.strictObject({
  from: diffSide,
  to: diffSide,
  /** Both texts whole, in order: stretches of unchanged sentences, and changed ones with their words. */
  hunks: z.array(
    z.strictObject({
      changed: z.boolean(),
      ...diffSpan,
      parts: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string(), ...diffSpan })),
    }),
  ),
});
export type DiffView = z.infer<typeof diffView>;

/** One of the two texts of a comparison page, without its words: those stand in the rows. */
const comparedSide = z.strictObject({ ...versionSummary.shape, content: contentView.omit({ body: true }) });
const diffRow = z.strictObject({
  kind: z.enum(['headline', 'standfirst', 'paragraph', 'heading']),
  changed: z.boolean(),
  number: z.int().nullable(),
  moved: z.enum(['from', 'to']).nullable(),
  parts: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
});
/** One page of the comparison of two versions (`diffPage`). */
export const comparisonView = z.strictObject({
  from: comparedSide,
  to: comparedSide,
  /** No word of the text changed, and its form (a heading, a link) did. */
  formatting: z.boolean(),
  page: z.int(),
  pages: z.array(z.strictObject({ first: z.int(), last: z.int() })),
  before: z.int(),
  changes: z.int(),
  stretches: z.array(z.strictObject({ fold: z.boolean(), count: z.int(), rows: z.array(diffRow).nullable() })),
});
export type ComparisonView = z.infer<typeof comparisonView>;

const namedSentence = { index: z.int(), part: z.enum(textParts) };
/** Only what changed from a version to the current one, in the order of the newer text, and what was pinned to it. */
export const changesView = z.strictObject({
  from: z.strictObject({ ...versionSummary.shape, content: contentView }),
  to: z.strictObject({ ...versionSummary.shape, content: contentView }),
  passages: z.array(
    z.strictObject({
      /** `moved`: the same words elsewhere; `moved_changed`: elsewhere, in other words; `returned`: the same words, after a version without them. */
      kind: z.enum(['changed', 'added', 'cut', 'moved', 'moved_changed', 'returned']),
      /** Its sentences in the current version, each with the version in which it came in. */
      sentences: z.array(z.strictObject({ ...namedSentence, since: z.int() })),
      /** Its sentences in the older version, and what was said of them. */
      was: z.array(z.strictObject({ ...namedSentence, disposition: z.enum(dispositionKinds).nullable() })),
      parts: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
      /** Indexes of the sentences of the current version right before and after it. */
      beside: z.array(z.int()),
      /** Notes that stand on it, or stood on it before; each is named with one passage. */
      notes: z.array(id),
      /** Claims on sentences of the older version that are not in the current one. */
      lostClaims: z.array(id),
    }),
  ),
});
export type ChangesView = z.infer<typeof changesView>;

/** What readers would see, and the digest that `mark_publishable`, `schedule` and `publish` name. */
export const editionView = z.strictObject({
  version: z.int(),
  digest: sha256,
  items: z.array(z.strictObject({ kind: z.string(), id: z.string(), digest: sha256 })),
  content: frozenEdition,
});
export type EditionView = z.infer<typeof editionView>;

/** The piece's entries in the ledger: no names, no text, no exact time. `number` counts the viewer's own list. */
export const ledgerEntry = z.strictObject({ number: z.int().positive(), type: z.string(), day: z.iso.date(), hash: sha256 });

const mark = z.enum(wordMarks).nullable();
const marks = z.object({ headline: mark, standfirst: mark, byline: mark });
export type WordMarks = z.infer<typeof marks>;
/** A published piece as the front page and the feeds show it. Those written before statements say nothing of the review. */
export const publishedView = z.object({
  slug: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  byline: z.string(),
  language: z.string(),
  topics: z.array(z.string()),
  publication: z.enum(['live', 'retracted']),
  publishedAt: instant,
  changedAt: instant,
  /** What a correction changed of these, and nobody has checked or confirmed. */
  marks: marks.default({ headline: null, standfirst: null, byline: null }),
  statements: z.array(statement).default([]),
  /** What readers were told after publication, oldest first: corrections, and that it is retracted. */
  notices: z
    .array(z.strictObject({ type: z.enum([...correctionTypes, 'retracted']), text: z.string(), at: instant }))
    .default([]),
});
export type PublishedView = z.infer<typeof publishedView>;
