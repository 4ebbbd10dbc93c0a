import { setImmediate as othersFirst } from 'node:timers/promises';
import { digest } from '@/lib/record/canonical';
import type { Prepared } from '@/lib/review/command';
import type { Refusal } from '@/lib/review/refusal';
import { canonicalText } from '@/lib/text/canonical-text';
import { cues, isCandidate } from '@/lib/text/cues';
import { lineage } from '@/lib/text/lineage';
import { segment, segmenterVersion, sentenceKey } from '@/lib/text/sentences';
import { draftOf } from '../drafts';
import { NotFound } from '../load/loading';
import { loadPiece } from '../load/piece';
import { sentencesAt, versionRef } from '../load/versions';
import type { Database } from '../open';
import { resolveAnchors } from './anchors';
import { asVersionJson, badSource } from './version-content';

type Made = { prepared: Prepared['version']; holds: (db: Database) => boolean } | { refusal: Refusal };

/**
 * A new version from the draft: canonical text, sentences with their writers and lineage, every living anchor resolved from the version it was made on.
 * Rests on the draft's revision, the current version and the notes there are. Between its steps other requests get their turn: 100,000 words take 200 ms.
 */
export async function prepareVersion(db: Database, pieceId: string): Promise<Made> {
  const piece = loadPiece(db, pieceId);
  const draft = draftOf(db, pieceId);
  if (!piece || !draft) throw new NotFound();
  const { content } = draft;
  const bad = badSource(content.sources);
  if (bad) return { refusal: bad };
  const number = piece.currentVersion + 1;
  const canonical = canonicalText(content);
  const spans = segment(canonical, content.language);
  await othersFirst();
  const writersOf = new Map(draft.writers.map((one) => [one.key, one.writers]));
  const before = sentencesAt(db, pieceId, piece.currentVersion);
  // Writers only grow: taking a sentence out and putting it back makes nobody's words another's.
  const wrote = new Map(before.map((one) => [sentenceKey(one), one.writers]));
  const lines = lineage(before, spans, number, piece.lastLine + 1);
  const kindsOf = spans.map((span) => cues(canonical.text.slice(span.start, span.end), content.language));
  await othersFirst();
  const sentences = spans.map((span, at) => {
    const kinds = kindsOf[at] ?? [];
    const from = lines.sentences[at] ?? { since: number, contextSince: number, line: 0 };
    return {
      ...span,
      line: from.line,
      since: from.since,
      contextSince: from.contextSince,
      cues: [...kinds],
      candidate: isCandidate(kinds),
      writers: [...new Set([...(wrote.get(sentenceKey(span)) ?? []), ...(writersOf.get(sentenceKey(span)) ?? [draft.savedBy])])],
    };
  });
  await othersFirst();
  const contentDigest = digest(asVersionJson(content));
  return {
    prepared: {
      basis: { draftRevision: draft.revision, version: piece.currentVersion },
      digest: contentDigest,
      contents: [{ ref: versionRef(pieceId, number), kind: 'version', body: { content, text: canonical.text } }],
      empty: content.headline === '' || !canonical.blocks.some((block) => block.kind === 'paragraph' || block.kind === 'heading'),
      payload: {
        number,
        digest: contentDigest,
        disclosure: content.disclosure !== '',
        change: 'author',
        beforehand: false,
        length: canonical.text.length,
        segmenter: segmenterVersion,
        sentences,
        resolutions: resolveAnchors(db, pieceId, piece.currentVersion, { number, text: canonical.text, sentences }),
        lastLine: lines.nextLine - 1,
      },
    },
    holds: (now) => {
      const then = loadPiece(now, pieceId);
      return (
        then?.draftRevision === draft.revision && then.currentVersion === piece.currentVersion && then.lastCode === piece.lastCode
      );
    },
  };
}
