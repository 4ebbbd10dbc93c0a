import type { RowChange } from '../rows';
import { inPlace } from './in-place';
import { approvalsEnded, offSchedule, unmarked, unscheduled } from './marks';
import { piece } from './piece';
import type { Projection } from './projection';

/** A piece from its first draft to its end, its versions, and what its authors say to them. */
export const ofPiece = {
  piece_created: (e) => [
    {
      op: 'insert',
      table: 'pieces',
      row: {
        id: e.stream,
        deskId: e.payload.deskId,
        slug: null,
        language: e.payload.language,
        review: 'draft',
        publication: 'none',
        stakes: 'routine',
        topics: [],
        perspectives: [],
        policyVersion: e.payload.policyVersion,
        currentVersion: 0,
        currentDigest: null,
        createdBy: e.actor,
        createdAt: e.at,
        changedAt: e.at,
        openedBy: null,
        runBy: null,
        lastCode: 0,
        lastLine: 0,
        ...unmarked,
        liveEdition: null,
        liveVersion: null,
        scheduledAt: null,
        scheduledBy: null,
        publishedAt: null,
      },
    },
    ...e.payload.authors.map(
      (personId): RowChange => ({ op: 'insert', table: 'pieceAuthors', row: { pieceId: e.stream, personId } }),
    ),
  ],
  author_added: (e) => [
    { op: 'insert', table: 'pieceAuthors', row: { pieceId: e.stream, personId: e.payload.personId } },
    piece(e),
  ],
  version_made: (e) => {
    const { sentences, resolutions, lastLine, base = null, purpose, ...version } = e.payload;
    const each = { pieceId: e.stream, version: version.number };
    return [
      {
        op: 'insert',
        table: 'versions',
        row: { kinds: null, lines: null, ...version, base, pieceId: e.stream, madeBy: e.actor, madeAt: e.at },
      },
      {
        op: 'insert_all',
        table: 'sentences',
        rows: sentences.map((row) => ({
          ...row,
          ownContextSince: row.ownContextSince ?? null,
          dressSince: row.dressSince ?? null,
        })),
        each,
      },
      {
        op: 'insert_all',
        table: 'resolutions',
        // What was resolved before these were kept: asked again only where the words had changed.
        rows: resolutions.map((row) => ({ ...inPlace, since: row.state === 'changed' ? version.number : 1, ...row })),
        each,
      },
      // An author's proposal waits beside the text that is live.
      piece(
        e,
        purpose === 'proposal' ? { lastLine } : { currentVersion: version.number, currentDigest: version.digest, lastLine },
      ),
    ];
  },
  submitted: (e) => [piece(e)],
  resubmitted: (e) => [piece(e)],
  returned: (e) => [piece(e)],
  review_opened: (e) => {
    const { accused, accusedDigest: _, ...set } = e.payload;
    return [
      unscheduled(e),
      approvalsEnded(e),
      piece(e, { ...unmarked, ...set, openedBy: e.actor }),
      ...accused.map((id): RowChange => ({ op: 'insert', table: 'accused', row: { id, pieceId: e.stream } })),
    ];
  },
  changes_requested: (e) => [unscheduled(e), approvalsEnded(e), piece(e, unmarked)],
  declined: (e) => [unscheduled(e), approvalsEnded(e), piece(e, unmarked)],
  withdrawn: (e) => [approvalsEnded(e), piece(e, { ...unmarked, ...offSchedule })],
  taken_over: (e) => [
    piece(e, e.payload.what === 'piece' ? { openedBy: e.payload.personId } : { scheduledBy: e.payload.personId }),
  ],
  permissions_changed: (e) => [
    {
      op: 'upsert',
      table: 'permissions',
      key: ['pieceId', 'personId'],
      row: { ...e.payload, pieceId: e.stream, personId: e.actor },
    },
    piece(e),
  ],
  consented: (e) => [
    {
      op: 'upsert',
      table: 'consents',
      key: ['pieceId', 'version', 'by'],
      row: { ...e.payload, pieceId: e.stream, by: e.actor, at: e.at },
    },
    piece(e),
  ],
} satisfies Partial<Projection>;
