import { database } from '@/db/connection/open';
import { getDraft } from '@/db/drafts/drafts';
import { draft } from '@/db/read/draft';
import { read } from '@/db/read/read';
import type { Refusal } from '@/lib/review/refusal';
import { fieldErrors } from '@/lib/words/en/field-errors';
import { answer } from './answer';
import { problem, refusalProblem, requestProblem, type Say, sentenceOf } from './problem';
import type { Viewer } from './viewer';

/** A draft's ETag is its revision. */
export const etagOf = (revision: number) => `"${revision}"`;

/** The draft as it is stored, with its ETag; else why this person does not get it, as a read or a write is refused. */
export function draftAnswer({ actor }: Viewer, pieceId: string, refused: (refusal: Refusal) => Response): Response {
  const view = read(actor, (reading) => draft(reading, pieceId));
  if (view) return answer(200, view, { etag: etagOf(view.revision) });
  const why = getDraft(database(), pieceId, actor);
  return refused('refusal' in why ? why.refusal : { code: 'not_found' });
}

/** Somebody saved in between: the problem carries the draft as it is stored, so that both texts can be shown and nothing typed is lost. */
export function draftConflict({ actor }: Viewer, pieceId: string): Response {
  const view = read(actor, (reading) => draft(reading, pieceId));
  if (!view) return refusalProblem({ code: 'not_found' });
  const detail: Say = (t) => sentenceOf(t, { code: 'stale_draft', revision: view.revision });
  return problem(409, 'stale_draft', detail, { revision: view.revision, draft: view }, { etag: etagOf(view.revision) });
}

/** The revision that an `If-Match` names; null: there is no such header. */
export function ifMatch(request: Request): { ok: true; revision: number | null } | { ok: false; response: Response } {
  const header = request.headers.get('if-match');
  if (header === null) return { ok: true, revision: null };
  const [, revision] = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header) ?? [];
  if (revision !== undefined) return { ok: true, revision: Number(revision) };
  return {
    ok: false,
    response: requestProblem(400, 'malformed', {
      fields: [{ field: '/headers/if-match', why: (t) => t(fieldErrors).notAnETag }],
    }),
  };
}
