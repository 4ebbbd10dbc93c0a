import type { z } from 'zod';
import type { GateFacts } from '@/lib/review/facts';
import type { VersionView } from '@/lib/review/views/piece';
import type { versionSummary } from '@/lib/review/views/text';
import { allVersions, linesAt } from '../load/versions';
import { factsFor } from './gate';
import { lineViews } from './lines';
import { namesOf } from './names';
import { type PersonLabels, personLabels } from './person-labels';
import { perspectiveBook } from './perspectives';
import type { Reading } from './read';
import { sentenceViews } from './sentences';
import { type VisiblePiece, visiblePiece } from './visible-piece';
import { versionBody } from './written';

type VersionSummary = z.infer<typeof versionSummary>;
export type VersionRow = ReturnType<typeof versionRows>[number];
export const versionRows = ({ tx }: Pick<Reading, 'tx'>, pieceId: string) =>
  allVersions(tx, pieceId).map(({ number, digest, madeAt, madeBy, change }) => ({ number, digest, madeAt, madeBy, change }));

export const summaryOf = (row: VersionRow, people: PersonLabels): VersionSummary => ({
  ...row,
  madeBy: people.person(row.madeBy),
});

/** Who of a piece's text may read it, and how its people are called; null where the text is not theirs to read. */
export function reader(
  reading: Reading,
  pieceId: string,
): { piece: VisiblePiece; versions: VersionRow[]; people: PersonLabels } | null {
  const piece = visiblePiece(reading, pieceId);
  if (!piece?.may('see_text')) return null;
  const versions = versionRows(reading, pieceId);
  const names = namesOf(
    reading.tx,
    versions.map((version) => version.madeBy),
  );
  return { piece, versions, people: personLabels(reading.t, reading.viewer, piece, names, perspectiveBook(reading.tx)) };
}

/** The versions of a piece, oldest first. */
export function versions(reading: Reading, pieceId: string): VersionSummary[] | null {
  const found = reader(reading, pieceId);
  return found && found.versions.map((version) => summaryOf(version, found.people));
}

/** One version with its text and sentences. */
export function version(reading: Reading, asked: { pieceId: string; number: number }): VersionView | null {
  const found = reader(reading, asked.pieceId);
  const row = found?.versions.find((version) => version.number === asked.number);
  if (!found || !row) return null;
  const facts = row.number === found.piece.row.currentVersion ? factsFor(reading, found.piece) : null;
  return versionView(reading, { pieceId: asked.pieceId, row, people: found.people, facts });
}

interface Shown {
  pieceId: string;
  row: VersionRow;
  people: PersonLabels;
  /** For the current version: what the gate judges. */
  facts: GateFacts | null;
}
/** null: the text was erased. */
export function versionView(reading: Reading, { pieceId, row, people, facts }: Shown): VersionView | null {
  const body = versionBody(reading.tx, pieceId, row.number);
  if (!body) return null;
  return {
    number: row.number,
    digest: row.digest,
    madeAt: row.madeAt,
    madeBy: people.person(row.madeBy),
    change: row.change,
    content: body.content,
    text: body.text,
    lines: lineViews({
      lines: facts?.lines ?? linesAt(reading.tx, pieceId, row.number),
      content: body.content,
      facts,
      viewerId: reading.viewer.personId,
    }),
    sentences: sentenceViews(reading, { pieceId, version: row.number, content: body.content, facts }),
  };
}
