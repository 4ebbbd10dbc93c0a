import { approvalsEnded, offSchedule, unmarked, unscheduled } from './marks';
import { piece } from './piece';
import type { Projection } from './projection';

/** From the mark to the page that readers get, and its end. */
export const ofPublication = {
  publishable_approved: (e) => [
    {
      op: 'upsert',
      table: 'approvals',
      key: ['pieceId', 'edition', 'policyVersion', 'by'],
      row: { ...e.payload, pieceId: e.stream, by: e.actor, at: e.at, endedAt: null },
    },
    piece(e),
  ],
  marked_publishable: (e) => [
    {
      op: 'upsert',
      table: 'approvals',
      key: ['pieceId', 'edition', 'policyVersion', 'by'],
      row: { ...e.payload, pieceId: e.stream, by: e.actor, at: e.at, endedAt: null },
    },
    piece(e, {
      publishableEdition: e.payload.edition,
      publishableVersion: e.payload.version,
      publishablePolicy: e.payload.policyVersion,
      markedBy: e.actor,
    }),
  ],
  publishable_lapsed: (e) => [unscheduled(e), approvalsEnded(e), piece(e, unmarked)],
  scheduled: (e) => [piece(e, { publication: 'scheduled', scheduledAt: e.payload.at, scheduledBy: e.actor })],
  unscheduled: (e) => [piece(e, offSchedule)],
  published: (e) => [
    piece(e, {
      publication: 'live',
      liveEdition: e.payload.edition,
      liveVersion: e.payload.version,
      slug: e.payload.slug,
      publishedAt: e.at,
      scheduledAt: null,
      scheduledBy: null,
    }),
  ],
  counterpoint_taken_off: (e) => [piece(e, { liveEdition: e.payload.edition })],
  retracted: (e) => [piece(e, { publication: 'retracted' })],
  removed: (e) => [piece(e, { publication: 'removed' })],
  page_made: (e) => {
    const { number, template, address } = e.payload;
    return [
      {
        op: 'upsert',
        table: 'pages',
        key: ['pieceId'],
        row: { pieceId: e.stream, number, seq: e.seq, template, address },
      },
    ];
  },
} satisfies Partial<Projection>;
