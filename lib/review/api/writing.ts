/** Addresses of the piece itself: making it, its draft, its versions, what is decided about it, and what can be read of it. */
import { z } from 'zod';
import { exportMedia } from '@/lib/formats/export/export-media';
import { reviewRecordSchema } from '@/lib/record/review-record';
import { createPiece } from '../commands/create-piece';
import { decisions } from '../commands/decisions';
import { makeVersion } from '../commands/make-version';
import { importInput, lookInput, saveDraftInput } from '../outside';
import { diffQuery, exportQuery, importQuery, piecesQuery } from '../queries';
import { gateView } from '../views/common';
import { liveView } from '../views/live';
import { pieceView, roomView, versionView } from '../views/piece';
import { piecesView } from '../views/pieces';
import { diffView, draftView, editionView, importedDraftView, importView, ledgerEntry } from '../views/text';
import { decisionKinds } from '../vocabulary';
import { type Endpoint, exact, get, outside, write } from './endpoint';

const decisionInput = z.union(Object.values(decisions).map((decision) => decision.input));

export const writing: Endpoint[] = [
  get('/pieces', 'The pieces that you may see; `q` searches in what you may read of them.', 'see_piece', piecesView, {
    query: piecesQuery,
  }),
  write('POST', '/pieces', 'Make a piece; `text` is plain text or Markdown to import.', createPiece, pieceView, {
    refuses: [409, 422, 429],
  }),
  get('/pieces/:id', 'One piece.', 'see_piece', pieceView),
  get('/pieces/:id/room', 'Everything that the room shows, in one read.', 'see_piece', roomView),
  get('/pieces/:id/draft', 'The working copy; its revision is the ETag.', 'see_draft', draftView),
  outside(
    'PUT',
    '/pieces/:id/draft',
    'Save the working copy, with If-Match. What is left out stays.',
    'save_draft',
    saveDraftInput,
    draftView,
    { refuses: [409, 428, 429] },
  ),
  outside(
    'POST',
    '/pieces/:id/import',
    'Put the text of a file into the draft: {filename, text}, a form with one file, or the file itself (.docx, HTML, Markdown, plain text) as the body.',
    'save_draft',
    importInput,
    importedDraftView,
    { query: importQuery, refuses: [409, 422, 429], status: 200 },
  ),
  outside(
    'POST',
    '/imports',
    'How a file is understood, sent in any of the forms that POST /pieces/:id/import takes. Nothing is kept.',
    'understand_file',
    importInput,
    importView,
    { query: importQuery, refuses: [422, 429], status: 200 },
  ),
  write(
    'POST',
    '/pieces/:id/versions',
    'Submit the draft: makes an immutable version, or hands the last one in again where nothing changed since (200).',
    makeVersion,
    exact,
    { already: true },
  ),
  get('/pieces/:id/versions/:n', 'One version: content, canonical text and sentences.', 'see_text', versionView),
  get(
    '/pieces/:id/versions/:n/export',
    'One version as a file: Word with the posted counterpoints as comments, HTML with them below the text, Markdown without them.',
    'see_text',
    z.string(),
    { query: exportQuery, refuses: [429], media: Object.values(exportMedia).map((type) => type.split(';')[0] ?? type) },
  ),
  get('/pieces/:id/gate', 'What must be so before it runs, and what is missing.', 'see_text', gateView),
  get('/pieces/:id/edition', 'What readers would see, and its digest.', 'see_text', editionView),
  get('/pieces/:id/live', 'What readers have, its corrections, and what waits beside it.', 'see_text', liveView),
  get('/pieces/:id/diff', 'What changed between two versions, word by word.', 'see_text', diffView, { query: diffQuery }),
  get('/pieces/:id/ledger', 'What happened to the piece, in order.', 'see_text', z.strictObject({ items: z.array(ledgerEntry) })),
  get('/pieces/:id/record', 'The public account of the review, verifiable offline.', null, reviewRecordSchema),
  write(
    'POST',
    '/pieces/:id/decisions',
    `A decision: ${decisionKinds.join(', ')}.`,
    { action: 'decline', input: decisionInput },
    z.record(z.string(), z.unknown()),
  ),
  outside('POST', '/pieces/:id/looks', 'Say which version you have seen.', 'look', lookInput, lookInput, {
    refuses: [409],
  }),
];
